import type { Article } from '../generated/article.ts';
import type { Fields } from './fields.ts';
import type { LineRow } from './lines.ts';
import type { Column } from './table/types.ts';

/** One way to write Articles down. A new one is a file of this shape in `src/write`, and its line in `formats.ts`. */
export type Format = ArticleFormat | TableFormat | PartsFormat;

interface Named {
  /** What `--format` calls it. */
  name: string;
  /** Endings of file names that stand for it, with the dot, lower case. Files of it get the first. */
  extensions: readonly [string, ...string[]];
  mediaType: string;
}

export interface WriteOptions {
  /** Only these parts of the Article; all of it when absent. */
  fields?: Fields | undefined;
}

/** Every Article is written by itself: by `extract`, and by `batch` where `many` says how. */
export interface ArticleFormat extends Named {
  kind: 'article';
  /** Where many go: one after the other into one file, each into a file of its own, or nowhere. */
  many: 'one-file' | 'file-each' | null;
  /** Of a file each: what many are written as that go into one file or stream; they may not where it is absent. */
  inOneFile?: ArticleFormat;
  /** The Article, ended by a line break; the empty string when there is nothing to write. Always well-formed Unicode. */
  write(article: Article, options: WriteOptions): string;
  /** What stands between two Articles written one after the other. */
  between(options: WriteOptions): string;
  /** Lines with their roles, of one document; where it is absent, they are not written so. */
  rows?(rows: readonly LineRow[]): string;
}

export interface TableOptions {
  /** Whether a text that a spreadsheet would run as a formula gets an apostrophe before it. */
  safe?: boolean;
}

/** A row for each Article in one text file: by `batch`. */
export interface TableFormat extends Named {
  kind: 'table';
  /** What the file begins with. */
  head(columns: readonly Column[], options: TableOptions): string;
  row(columns: readonly Column[], value: object, options: TableOptions): string;
}

export interface PartOptions {
  /** Packs by Zstandard; without it the format's usual packing is used. */
  zstd?: ((bytes: Uint8Array) => Uint8Array) | undefined;
}

/** A folder of files that hold many rows each: by `batch`. */
export interface PartsFormat extends Named {
  kind: 'parts';
  /** What makes one such file, loaded when it is used. */
  load(): Promise<(columns: readonly Column[], rows: readonly object[], options: PartOptions) => Uint8Array>;
}
