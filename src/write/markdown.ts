import type { Article } from '../generated/article.ts';
import type { ArticleFormat } from './format.ts';
import { bodyBlocks, strongLines } from './markdown/body.ts';
import { escapeHeading } from './markdown/escape.ts';
import { frontMatter } from './markdown/front-matter.ts';
import { sectionBlocks } from './markdown/sections.ts';
import { type Part, pick } from './pick.ts';
import { oneLine } from './printable.ts';

/** Front matter in YAML, the headline, the deck in bold, the body, and below a rule what stood beside it. */
export const markdown: ArticleFormat = {
  kind: 'article',
  name: 'md',
  extensions: ['.md', '.markdown'],
  mediaType: 'text/markdown',
  many: 'file-each',
  write(article, { fields }) {
    const part: Part<Article> = fields ? pick(article, fields) : article;
    const blocks = [
      frontMatter(part),
      part.headline ? `# ${escapeHeading(oneLine(part.headline).trim())}` : '',
      ...(part.deck ? strongLines(part.deck) : []),
      ...bodyBlocks(part.body ?? part.text?.split('\n\n').map((text) => ({ text })) ?? []),
      ...sectionBlocks(part),
    ];
    return blocks
      .filter(Boolean)
      .map((block) => `${block}\n`)
      .join('\n');
  },
  // A blank line, or the front matter's first line would underline the last paragraph as a heading.
  between: () => '\n',
};
