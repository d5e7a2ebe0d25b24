import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';
import { pick } from './pick.ts';

/** One object on one line. */
export const ndjson: Format = {
  name: 'ndjson',
  extensions: ['.ndjson', '.jsonl'],
  mediaType: 'application/x-ndjson',
  write: (article, { fields }) => `${jsonText(fields ? pick(article, fields) : article)}\n`,
  between: () => '',
};
