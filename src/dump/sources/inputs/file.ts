import { fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Source } from '../source.ts';

/** Files of less are read in one piece, larger ones in pieces of this size. */
const [wholeBytes, chunkBytes] = [512 * 1024, 256 * 1024];

/** A file, which `lasts` unless it is a pipe or a device, whose bytes can be had once. */
export const fileSource = (path: string, met: boolean, lasts: boolean): Source => ({
  place: { input: path, member: null, offset: null, line: null },
  bytes: fileBytes(path),
  path: lasts ? path : null,
  met,
});

/** Standard input. */
export const standardInput = (): Source => ({
  place: { input: '-', member: null, offset: null, line: null },
  bytes: standardBytes(),
  path: null,
  met: false,
});

/**
 * Opened when the first byte is asked for: an open file that nobody reads would stay open. A buffer is as large as what is
 * left: those of a stream are of one size, and many small files would leave many large ones behind.
 */
async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const found = fstatSync(file.fd);
    // Nothing is known of the length of pipes and devices.
    let left = found.isFile() && found.size > 0 ? found.size : null;
    const most = left !== null && left < wholeBytes ? wholeBytes : chunkBytes;
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(left === null ? chunkBytes : Math.min(most, left + 1));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      // A file ends where less comes than was asked for; it may have grown since.
      if (bytesRead === 0 || (left !== null && bytesRead < buffer.length)) return;
      if (left !== null) left = left > bytesRead ? left - bytesRead : null;
    }
  } finally {
    await file.close();
  }
}

/** Standard input, which is opened when the first byte is asked for. */
async function* standardBytes(): AsyncGenerator<Uint8Array> {
  yield* process.stdin;
}
