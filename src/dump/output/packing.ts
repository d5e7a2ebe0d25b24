import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { RecorteError } from '../../errors.ts';

/** Packs one part of a file. Packed parts that follow each other unpack as one: both formats are made for it. */
export type Pack = (bytes: Uint8Array) => Promise<Uint8Array>;

type Packer = (bytes: Uint8Array, done: (error: Error | null, packed: Uint8Array) => void) => void;

/** From Node 22.15 on. */
const { zstdCompress, zstdCompressSync } = zlib as {
  zstdCompress?: Packer;
  zstdCompressSync?: (bytes: Uint8Array) => Uint8Array;
};

/**
 * How a file of this name is packed; null when it is not.
 * @throws RecorteError bad-option when this Node cannot
 */
export function packingFor(file: string): Pack | null {
  if (/\.gz$/i.test(file)) return promisify(zlib.gzip as Packer);
  if (!/\.zst$/i.test(file)) return null;
  if (zstdCompress) return promisify(zstdCompress);
  throw noZstd('--output', 'a name that ends in .gz');
}

/**
 * Packs a piece by Zstandard, at once.
 * @throws RecorteError bad-option when this Node cannot
 */
export function zstdPacker(): (bytes: Uint8Array) => Uint8Array {
  if (zstdCompressSync) return zstdCompressSync;
  throw noZstd('--compression zstd', 'snappy');
}

const noZstd = (flag: string, instead: string): RecorteError =>
  new RecorteError({
    code: 'bad-option',
    message: `${flag}: this Node (${process.version}) cannot write zstd`,
    hint: `Use ${instead}, or Node 22.15 or newer`,
  });

/** The name without the ending that says how it is packed. */
export const unpackedName = (file: string): string => file.replace(/\.(?:gz|zst)$/i, '');
