import { assembleHeadline } from '../headline/index.ts';
import { ownTitles } from './own-titles.ts';
import type { Page } from './page.ts';
import { secondArticle } from './second-article.ts';

/**
 * Where the one article of a page ends: at the headline of a second one. The Article's byline, date, body and captions are taken
 * from what stands before it.
 * @returns the index of the first block that is left out; the number of blocks where there is no second article
 */
export function articleEnd(page: Pick<Page, 'document' | 'blocks' | 'url'>): number {
  const { document, blocks, url } = page;
  const own = ownTitles(
    document.metadata,
    blocks.map(({ text }) => text),
    url,
  );
  return secondArticle(blocks, assembleHeadline(page, own).index, own.titles);
}
