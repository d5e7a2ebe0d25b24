import { logistic, oddsOf } from '../../label/odds.ts';
import type { ArticleSigns } from './article-signs.ts';

/** Fitted by `npm run train -- --article --folds OUT`: a logistic regression on pages of known type, each labelled by weights that have not seen its site. */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 1.09,
  longShare: 0.54,
  listShare: 0.15,
  subheadShare: -0.46,
  bodyConfidence: 1.27,
  bodyShare: 1.08,
  bodyItems: -1.4,
  exclaimed: -1.19,
  headlineConfidence: 0.98,
  date: 0.58,
  byline: 0.44,
  author: 0.59,
  typeArticle: 1.21,
  typeProduct: -1.68,
  typePage: -0.2,
  types: -1.06,
  sections: 1.81,
  printedDate: 1.28,
  kicker: 0.28,
  captions: 0.76,
  tags: 0.91,
  share: 0.45,
  ads: -0.82,
  teasers: -1.2,
  shortLinks: -1.48,
  prices: -1.16,
  headings: -0.15,
  blocks: -0.72,
  others: -2.2,
  subheads: 1.23,
  subheadCharacters: -2.04,
  captionCharacters: 1.47,
  headlineCharacters: -1.06,
  slug: 1.45,
  slugWords: 1.18,
  pathDepth: 0.04,
  root: -1.22,
  bias: -2.06,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
