import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';

type Chunks = AsyncIterable<Uint8Array>;

export async function gzip(packed: Chunks): Promise<Chunks> {
  return through(packed, zlib.createGunzip());
}

export async function zstd(packed: Chunks): Promise<Chunks> {
  // Node has it from 22.15 on.
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };
  if (createZstdDecompress) return through(packed, createZstdDecompress());
  const { unpackZstd } = await import('./zstd.ts');
  return unpackZstd(packed);
}

/** An error of either end surfaces where the result is read. */
function through(packed: Chunks, unpacker: Transform): Chunks {
  return pipeline(Readable.from(packed), unpacker, () => {});
}
