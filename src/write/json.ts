import type { ArticleFormat } from './format.ts';
import { jsonText } from './json-text.ts';
import { ndjson } from './ndjson.ts';
import { pick } from './pick.ts';

/** One indented object. */
export const json: ArticleFormat = {
  kind: 'article',
  name: 'json',
  extensions: ['.json'],
  mediaType: 'application/json',
  many: 'file-each',
  inOneFile: ndjson,
  write: (article, { fields }) => `${jsonText(fields ? pick(article, fields) : article, 2)}\n`,
  between: () => '',
  rows: (rows) => `${jsonText(rows, 2)}\n`,
};
