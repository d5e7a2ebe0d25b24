import { ZstdFault } from '../../../../node/input/zstd-fault.ts';
import { zstdFrames as unpacker, type ZstdStep } from '../../../../node/input/zstd-frames.ts';
import type { Bytes } from '../../bytes.ts';
import { needed } from '../../needed.ts';
import { type Packing, WrongChecksum } from './units.ts';

/** Frames of zstd (RFC 8878, 3.1), with their checksums. */
export const zstdFrames: Packing = { magic: [0x28, 0xb5, 0x2f, 0xfd], unpack: unpackFrame };

async function* unpackFrame(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const frames = unpacker();
  try {
    for (let at: ZstdStep['at'] = 'needs-more'; at !== 'end'; ) {
      if (at === 'needs-more') await needed(bytes, 1);
      const step = frames.step(await bytes.peek(0));
      bytes.skip(step.taken);
      if (step.part.length > 0) yield step.part;
      at = step.at;
    }
  } catch (error) {
    if (error instanceof ZstdFault && error.kind === 'wrong-checksum') throw new WrongChecksum(error.message);
    throw error;
  } finally {
    frames.close();
  }
}
