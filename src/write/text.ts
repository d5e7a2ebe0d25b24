import type { ArticleFormat } from './format.ts';
import { printable } from './printable.ts';
import { values } from './values.ts';

/** The body alone, a blank line between paragraphs; with fields, their bare values a line each. */
export const text: ArticleFormat = {
  kind: 'article',
  name: 'text',
  extensions: ['.txt'],
  mediaType: 'text/plain',
  many: null,
  write(article, { fields }) {
    if (fields)
      return values(article, fields)
        .map((value) => `${value}\n`)
        .join('');
    return article.text && `${printable(article.text)}\n`;
  },
  between: ({ fields }) => (fields ? '' : '\n'),
};
