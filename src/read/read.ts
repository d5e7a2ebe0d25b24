import type { Document } from './document.ts';
import { type Limits, withUsual } from './limits.ts';
import type { Opened } from './open.ts';
import type { Reader } from './reader.ts';
import { refuseBlocks, refuseTooLarge } from './too-large.ts';

export interface ReadOptions {
  /** The input's name, for errors. */
  name?: string | undefined;
  /** Default: the usual ones. */
  limits?: Partial<Limits> | undefined;
}

/**
 * Reads an opened input with the reader of its kind.
 * @throws RecorteError too-large
 */
export function readOpened(opened: Opened, reader: Reader, options: ReadOptions): Document {
  const { text, mend, type, encoding, digest, notices } = opened;
  const limits = withUsual(options.limits);
  refuseTooLarge(opened, limits, options.name);
  const { blocks, metadata, notices: noticed } = reader({ text, mend, limits });
  refuseBlocks(blocks, limits, options.name);
  return { type, text, encoding, digest, blocks, metadata, notices: [...notices, ...noticed] };
}
