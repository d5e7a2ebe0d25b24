import { ownTitles } from '../page/own-titles.ts';
import type { Page } from '../page/page.ts';
import { secondArticle } from '../page/second-article.ts';
import { assembleHeadline, type Headline } from './index.ts';

/** The printed or declared headline of a page, and where its one article ends: at the headline of a second one. */
export interface OwnArticle {
  headline: Headline;
  /** Index of the first block that is left out; the number of blocks where there is no second article. */
  end: number;
}

/** Finds the one article of a page: its byline, date, body and captions are taken from what stands before its end. */
export function ownArticle(page: Pick<Page, 'document' | 'blocks' | 'url'>): OwnArticle {
  const { document, blocks, url } = page;
  const own = ownTitles(
    document.metadata,
    blocks.map(({ text }) => text),
    url,
  );
  const headline = assembleHeadline(page, own);
  return { headline, end: secondArticle(blocks, headline.index, own.titles) };
}
