import { createReadStream } from 'node:fs';
import type { Source } from '../source.ts';

const chunkBytes = 256 * 1024;

/** A file of the disk. */
export const fileSource = (path: string, met: boolean): Source => ({
  place: { input: path, member: null, offset: null, line: null },
  bytes: lazily(() => createReadStream(path, { highWaterMark: chunkBytes })),
  path,
  met,
});

/** Standard input. */
export const standardInput = (): Source => ({
  place: { input: '-', member: null, offset: null, line: null },
  bytes: lazily(() => process.stdin),
  path: null,
  met: false,
});

/** Opened when the first byte is asked for: an open file that nobody reads would stay open. */
async function* lazily(open: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* open();
}
