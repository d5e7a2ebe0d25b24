import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileSource } from '../../../../src/dump/sources/inputs/file.ts';
import { folder } from '../../../cli/recorte.ts';

const kilobyte = 1024;

async function pieces(path: string, met = (_: number): void => {}): Promise<Buffer[]> {
  const found: Buffer[] = [];
  for await (const piece of fileSource(path, false, true).bytes) {
    found.push(Buffer.from(piece));
    // What a piece holds on to, its own length and one byte more aside.
    expect(piece.buffer.byteLength).toBeLessThanOrEqual(512 * kilobyte + 1);
    met(found.length);
  }
  return found;
}

it.each([0, 1, 100, 256 * kilobyte, 512 * kilobyte - 1, 512 * kilobyte, 3000 * kilobyte + 7])(
  'gives all of a file of %i bytes',
  async (size) => {
    const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31) % 251));
    const path = join(folder({ file: bytes }), 'file');
    expect(Buffer.concat(await pieces(path)).equals(bytes)).toBe(true);
  },
);

it('holds no more than there is of a small file', async () => {
  const path = join(folder({ file: 'El puerto reabre.' }), 'file');
  for await (const piece of fileSource(path, false, true).bytes) expect(piece.buffer.byteLength).toBeLessThan(100);
});

it('reads on where a file has grown', async () => {
  const path = join(folder({ file: Buffer.alloc(2000 * kilobyte) }), 'file');
  const grow = (piece: number): void => {
    if (piece === 1) appendFileSync(path, Buffer.alloc(1000 * kilobyte, 1));
  };
  expect(Buffer.concat(await pieces(path, grow))).toHaveLength(3000 * kilobyte);
});

it.skipIf(process.platform === 'win32')('reads a pipe to its end', async () => {
  const cwd = folder({ file: Buffer.alloc(700 * kilobyte, 'x') });
  execFileSync('mkfifo', ['pipe'], { cwd });
  const writer = import('node:child_process').then(({ spawn }) => spawn('sh', ['-c', 'cat file > pipe'], { cwd }));
  expect(Buffer.concat(await pieces(join(cwd, 'pipe')))).toHaveLength(700 * kilobyte);
  await writer;
});
