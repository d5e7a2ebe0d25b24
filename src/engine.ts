import type { Article } from './generated/article.ts';
import type { ExtractOptions } from './extract-options.ts';
import type { LabelledBlock } from './label/role.ts';
import type { Document } from './read/document.ts';

/** A document with its labelled blocks: what `--lines` prints. */
export interface Labelled {
  document: Document;
  blocks: readonly LabelledBlock[];
}

/** Loads lazily what a document of its kind needs: for commands, where start-up counts. */
export interface Engine {
  /** @throws RecorteError when the input cannot be read */
  extract(input: string | Uint8Array, options: ExtractOptions): Promise<Article>;
  /** @throws RecorteError when the input cannot be read */
  label(input: string | Uint8Array, options: ExtractOptions): Promise<Labelled>;
}
