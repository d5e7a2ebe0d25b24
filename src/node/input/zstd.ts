import { ZstdFault } from './zstd-fault.ts';
import { type ZstdFrames, zstdFrames } from './zstd-frames.ts';

/**
 * Unpacks zstd, all frames of it. Gives all that comes before a damage.
 * @throws ZstdFault
 */
export async function* unpackZstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const frames = zstdFrames();
  try {
    let whole = true;
    for await (const chunk of packed) if (chunk.length > 0) whole = yield* partsOf(frames, chunk);
    if (!whole) throw cutOff();
  } finally {
    frames.close();
  }
}

/**
 * The same for bytes that are all there.
 * @throws ZstdFault
 * @throws RangeError when they unpack to more than `most` bytes
 */
export function unzstd(packed: Uint8Array, most: number): Uint8Array {
  const frames = zstdFrames();
  try {
    const parts = partsOf(frames, packed);
    const unpacked: Uint8Array[] = [];
    let length = 0;
    let next = parts.next();
    for (; !next.done; next = parts.next()) {
      length += next.value.length;
      if (length > most) throw new RangeError(`it unpacks to more than ${most} bytes`);
      unpacked.push(next.value);
    }
    if (!next.value) throw cutOff();
    return Buffer.concat(unpacked);
  } finally {
    frames.close();
  }
}

/** What bytes unpack to; returns whether a frame ends with them. */
function* partsOf(frames: ZstdFrames, bytes: Uint8Array): Generator<Uint8Array, boolean> {
  let ended = true;
  let more = false;
  for (let from = 0; from < bytes.length || more; ) {
    const { taken, part, at } = frames.step(bytes.subarray(from));
    from += taken;
    ended = at === 'end';
    more = at === 'has-more';
    if (part.length > 0) yield part;
  }
  return ended;
}

const cutOff = (): ZstdFault => new ZstdFault('cut-off', 'cut off');
