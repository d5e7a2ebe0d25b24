import { createGunzip } from 'node:zlib';
import { inflated } from './inflated.ts';

/** Unpacks gzip, all members of it. Gives all that comes before a damage, then throws what zlib throws. */
export const unpackGzip = (packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  inflated(packed, createGunzip());
