import type { Figures, JudgedPage } from '../judged-page.ts';
import { isKnown, share } from './average.ts';

/** Types of page that are surely no article. Of forums and documentation it is not asked: they border on articles. */
const noArticles = new Set(['collection', 'listing', 'product', 'service']);

/** The share of articles taken for one, of other pages told as such, and of articles of known kind whose kind is the wanted one. */
export function kind(pages: readonly JudgedPage[]): Figures<'articles' | 'others' | 'kind'> {
  const told = (pageTypes: ReadonlySet<string>, isArticle: boolean): boolean[] =>
    pages
      .filter(({ pageType }) => pageType !== null && pageTypes.has(pageType))
      .map(({ answer }) => answer.kind !== null && (answer.kind !== 'not-article') === isArticle);
  const known = pages.filter(({ gold }) => isKnown(gold.kind) && gold.kind !== 'other');
  return {
    articles: share(told(new Set(['article']), true)),
    others: share(told(noArticles, false)),
    kind: share(known.map(({ gold, answer }) => answer.kind === gold.kind)),
  };
}
