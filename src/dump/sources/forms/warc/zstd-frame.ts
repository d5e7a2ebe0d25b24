import { Decompress } from 'fzstd';
import type { Bytes } from '../../bytes.ts';
import { needed } from '../../needed.ts';
import type { Packing } from './units.ts';

/** Frames of zstd (RFC 8878, 3.1.1): walked block by block, to know where one ends. */
export const zstdFrames: Packing = { magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: unpackFrame };

const skippable = 0x184d2a50;
const blockHeaderBytes = 3;
const mostBlockBytes = 128 * 1024;

async function* unpackFrame(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const head = Buffer.from(await needed(bytes, 6));
  if ((head.readUInt32LE(0) & ~0xf) >>> 0 === skippable) return skipFrame(bytes);
  if (!zstdFrames.magic.every((byte, at) => head[at] === byte)) throw new Error('no zstd');
  let parts: Uint8Array[] = [];
  const unpacker = new Decompress((part) => {
    parts.push(part.slice());
  });
  const pass = async (n: number): Promise<void> => {
    unpacker.push((await needed(bytes, n)).slice());
    bytes.skip(n);
  };
  const flags = head[4] ?? 0;
  if (flags & 3) throw new Error('packed with a dictionary; unpack it by `zstd -d` first');
  await pass(5 + headerBytes(flags));
  for (let last = false; !last; ) {
    const [a = 0, b = 0, c = 0] = await needed(bytes, blockHeaderBytes);
    const header = a + 256 * b + 65536 * c;
    const size = ((header >> 1) & 3) === 1 ? 1 : header >> 3;
    last = (header & 1) === 1;
    if (size > mostBlockBytes) throw new Error('a block too large');
    await pass(blockHeaderBytes + size);
    yield* parts;
    parts = [];
  }
  if (flags & 4) await pass(4);
  yield* parts;
}

/** Bytes of a frame's header after its descriptor: window and size of the content. */
function headerBytes(flags: number): number {
  const single = (flags & 0x20) !== 0;
  const size = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  return (single ? 0 : 1) + size;
}

async function skipFrame(bytes: Bytes): Promise<void> {
  const size = Buffer.from(await needed(bytes, 8)).readUInt32LE(4);
  bytes.skip(8);
  for (let left = size; left > 0; ) {
    await needed(bytes, 1);
    const n = Math.min(left, (await bytes.peek(1)).length);
    bytes.skip(n);
    left -= n;
  }
}
