import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { RecorteError } from '../../errors.ts';

/** Packs one part of a file. Packed parts that follow each other unpack as one: both formats are made for it. */
export type Pack = (bytes: Uint8Array) => Promise<Uint8Array>;

type Packer = (bytes: Uint8Array, done: (error: Error | null, packed: Uint8Array) => void) => void;

/** From Node 22.15 on. */
const { zstdCompress } = zlib as { zstdCompress?: Packer };

/**
 * How a file of this name is packed; null when it is not.
 * @throws RecorteError bad-option when this Node cannot
 */
export function packingFor(file: string): Pack | null {
  if (/\.gz$/i.test(file)) return promisify(zlib.gzip as Packer);
  if (!/\.zst$/i.test(file)) return null;
  if (zstdCompress) return promisify(zstdCompress);
  throw new RecorteError({
    code: 'bad-option',
    message: `--output: this Node (${process.version}) cannot write zstd`,
    hint: 'Use a name that ends in .gz, or Node 22.15 or newer',
  });
}

/** The name without the ending that says how it is packed. */
export const unpackedName = (file: string): string => file.replace(/\.(?:gz|zst)$/i, '');
