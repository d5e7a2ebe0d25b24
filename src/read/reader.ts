import type { Block, Metadata, Notice, SourceType } from './document.ts';
import type { Limits } from './limits.ts';

/** A decoded input, as every reader gets it. */
export interface Source {
  /** What spans count in. */
  text: string;
  /** Undoes a wrong decoding noticed in the input as a whole; readers pass each block's text and each fact through it. */
  mend: (text: string) => string;
  /** Default: the usual ones. */
  limits?: Limits;
}

export interface Reading {
  blocks: Block[];
  metadata: Metadata;
  notices: Notice[];
}

/** Turns one kind of source into blocks. Pure and synchronous. */
export type Reader = (source: Source) => Reading;

export type Readers = Readonly<Record<SourceType, Reader>>;
