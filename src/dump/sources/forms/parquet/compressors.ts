import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib';
import type { Compressors } from 'hyparquet';
import { compressors as usual } from 'hyparquet-compressors';
import { unzstd } from '../../../../node/input/zstd.ts';

type Unpack = (packed: Uint8Array, length: number) => Uint8Array;

const [snappy, lz4, lz4Raw] = [usual.SNAPPY, usual.LZ4, usual.LZ4_RAW] as [Unpack, Unpack, Unpack];

/** What pages are packed by; none takes more work than its bytes, packed and as they should come to, are worth. */
export const compressors: Compressors = {
  SNAPPY: snappy,
  GZIP: (packed, length) => (packed[0] === 0x1f ? gunzipSync : inflateRawSync)(packed, most(length)),
  BROTLI: (packed, length) => brotliDecompressSync(packed, most(length)),
  ZSTD: unzstd,
  LZ4: (packed, length) => (goesOn(packed) ? lz4 : lz4Raw)(packed, length),
  LZ4_RAW: lz4Raw,
};

/** A page may be empty, a limit of zlib not. */
const most = (length: number): { maxOutputLength: number } => ({ maxOutputLength: Math.max(length, 1) });

/**
 * Whether the lengths that Hadoop writes ahead of each piece of LZ4, where these are such, lead on: one that is below zero leads
 * back, for ever.
 */
function goesOn(packed: Uint8Array): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 4; at + 4 <= packed.length; ) {
    const length = view.getInt32(at);
    if (length < 0) return false;
    at += length + 8;
  }
  return true;
}
