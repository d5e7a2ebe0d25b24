import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';
import { pick } from './pick.ts';

/** One indented object. */
export const json: Format = {
  name: 'json',
  extensions: ['.json'],
  mediaType: 'application/json',
  write: (article, { fields }) => `${jsonText(fields ? pick(article, fields) : article, 2)}\n`,
  between: () => '',
};
