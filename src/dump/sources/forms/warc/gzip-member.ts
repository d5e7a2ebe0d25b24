import { crc32, createInflateRaw } from 'node:zlib';
import { fed } from '../../../../node/input/fed.ts';
import type { Bytes } from '../../bytes.ts';
import { needed } from '../../needed.ts';
import { type Packing, WrongChecksum } from './units.ts';

const biteBytes = 32 * 1024;
const headerBytes = 10;
const trailerBytes = 8;

/** Members of gzip (RFC 1952), with their checksums. */
export const gzipMembers: Packing = { magic: [0x1f, 0x8b, 0x08], unpack: unpackMember };

async function* unpackMember(bytes: Bytes): AsyncGenerator<Uint8Array> {
  await skipHeader(bytes);
  let sum = 0;
  let length = 0;
  for await (const part of inflatedIn(bytes)) {
    sum = crc32(part, sum);
    length += part.length;
    yield part;
  }
  const trailer = Buffer.from(await needed(bytes, trailerBytes));
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== length % 2 ** 32)
    throw new WrongChecksum('its checksum is wrong');
  bytes.skip(trailerBytes);
}

async function skipHeader(bytes: Bytes): Promise<void> {
  const head = await needed(bytes, headerBytes);
  if (!gzipMembers.magic.every((byte, at) => head[at] === byte)) throw new Error('no gzip');
  const flags = head[3] ?? 0;
  bytes.skip(headerBytes);
  if (flags & 4) {
    const [low = 0, high = 0] = await needed(bytes, 2);
    const extra = 2 + low + 256 * high;
    await needed(bytes, extra);
    bytes.skip(extra);
  }
  // A name, a comment.
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = (await bytes.look(biteBytes)).indexOf(0);
    if (end < 0) throw new Error('no gzip');
    bytes.skip(end + 1);
  }
  if (flags & 2) {
    await needed(bytes, 2);
    bytes.skip(2);
  }
}

/** Takes a stretch of deflate from the bytes, no more. */
async function* inflatedIn(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const engine = createInflateRaw();
  let parts: Uint8Array[] = [];
  engine.on('data', (part: Uint8Array) => parts.push(part)).on('error', () => {});
  try {
    for (let ended = false; !ended; ) {
      await needed(bytes, 1);
      const bite = (await bytes.peek(1)).subarray(0, biteBytes);
      const before = engine.bytesWritten;
      await fed(engine, bite);
      if (engine.errored) throw engine.errored;
      const taken = engine.bytesWritten - before;
      // What it leaves stands after the end.
      ended = taken < bite.length;
      bytes.skip(taken);
      yield* parts;
      parts = [];
    }
  } finally {
    engine.destroy();
  }
}
