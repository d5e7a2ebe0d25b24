import type { Article } from '../generated/article.ts';
import type { Fields } from './fields.ts';

export interface WriteOptions {
  /** Only these parts of the Article; all of it when absent. */
  fields?: Fields | undefined;
}

/** One way to write an Article down. A new format is one file of this shape and its line in `formats.ts`. */
export interface Format {
  /** What `--format` calls it. */
  name: string;
  /** Endings of file names that stand for it, with the dot, lower case. */
  extensions: readonly string[];
  mediaType: string;
  /** The Article, ended by a line break; the empty string when there is nothing to write. Always well-formed Unicode. */
  write(article: Article, options: WriteOptions): string;
  /** What stands between two Articles written one after the other. */
  between(options: WriteOptions): string;
}
