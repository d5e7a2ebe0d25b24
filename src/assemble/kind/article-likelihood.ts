import { logistic, oddsOf } from '../../label/odds.ts';
import type { ArticleSigns } from './article-signs.ts';

/** Fitted by `npm run train -- --article --folds OUT`: a logistic regression on pages of known type, each labelled by weights that have not seen its site. */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 0.97,
  longShare: 0.64,
  listShare: 0.21,
  subheadShare: -0.54,
  bodyConfidence: 1.18,
  bodyShare: 0.98,
  bodyItems: -1.23,
  exclaimed: -1.14,
  headlineConfidence: 0.99,
  date: 0.64,
  byline: 0.52,
  author: 0.82,
  typeArticle: 1.09,
  typeProduct: -1.7,
  typePage: -0.17,
  types: -1.1,
  sections: 1.69,
  printedDate: 1.08,
  kicker: 0.28,
  captions: 0.94,
  tags: 0.8,
  share: 0.4,
  ads: -0.87,
  teasers: -1.29,
  shortLinks: -1.45,
  prices: -1.14,
  headings: -0.11,
  blocks: -0.78,
  others: -1.95,
  subheads: 1.31,
  subheadCharacters: -2.09,
  captionCharacters: 1.36,
  headlineCharacters: -1.02,
  slug: 1.5,
  slugWords: 1.21,
  pathDepth: 0.06,
  root: -1.21,
  bias: -2.03,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
