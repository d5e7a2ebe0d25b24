import { logistic, oddsOf } from '../../label/odds.ts';
import type { ArticleSigns } from './article-signs.ts';

/** Fitted by `npm run train -- --article --folds OUT`: a logistic regression on pages of known type, each labelled by weights that have not seen its site. */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 0.78,
  longShare: 0.37,
  listShare: -0.31,
  subheadShare: -0.18,
  bodyOdds: 2.53,
  headlineOdds: 1.29,
  bylineOdds: 1.74,
  dateOdds: 1.08,
  bodyShare: 0.99,
  bodyItems: -0.71,
  exclaimed: -0.97,
  date: 0.49,
  byline: -0.62,
  author: 0.52,
  typeArticle: 0.92,
  typeProduct: -1.65,
  typePage: 0.13,
  types: -1.22,
  sections: 1.09,
  kicker: 0.23,
  captions: 1.28,
  tags: 0.24,
  share: 0.45,
  ads: -0.4,
  teasers: -0.64,
  shortLinks: -0.96,
  prices: -1.27,
  headings: 0.16,
  blocks: -0.71,
  others: -1.6,
  subheads: 0.75,
  subheadCharacters: -2.01,
  captionCharacters: 1.01,
  headlineCharacters: -0.81,
  slug: 1.23,
  slugWords: 1.56,
  pathDepth: 0.53,
  root: -0.56,
  bias: -0.25,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
