import { Decompress } from 'fzstd';

/** Four packed bytes can stand for 128 KiB (a run of one byte): small bites keep what one of them gives in bounds. */
const biteBytes = 1024;

/**
 * Unpacks zstd, all frames of it. Throws what fzstd throws when the data is damaged. Not by Node's own, which there is from
 * 22.15 on: 24.21 drops without a word what follows a frame that ends inside a chunk.
 */
export async function* unpackZstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = [];
  const unpacker = new Decompress((bytes) => {
    unpacked.push(bytes.slice());
  });
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += biteBytes) {
      try {
        unpacker.push(chunk.subarray(at, at + biteBytes));
      } finally {
        yield* unpacked;
        unpacked = [];
      }
    }
  }
  unpacker.push(new Uint8Array(), true);
  yield* unpacked;
}
