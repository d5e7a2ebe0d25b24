import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Unpacks gzip, all members of it. Throws what zlib throws when the data is damaged. */
export function unpackGzip(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // An error of either end surfaces where the result is read.
  return pipeline(Readable.from(packed), createGunzip(), () => {});
}
