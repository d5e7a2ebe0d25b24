import type { ArticleFormat } from './format.ts';
import { jsonText } from './json-text.ts';
import { writeLines } from './lines.ts';
import { pick } from './pick.ts';

/** One object on one line. */
export const ndjson: ArticleFormat = {
  kind: 'article',
  name: 'ndjson',
  extensions: ['.ndjson', '.jsonl'],
  mediaType: 'application/x-ndjson',
  many: 'one-file',
  write: (article, { fields }) => `${jsonText(fields ? pick(article, fields) : article)}\n`,
  between: () => '',
  rows: writeLines,
};
