import { logistic, oddsOf } from '../../label/odds.ts';
import type { ArticleSigns } from './article-signs.ts';

/** Fitted by `npm run train -- --article --folds OUT`: a logistic regression on pages of known type, each labelled by weights that have not seen its site. */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 0.35,
  longShare: 0.13,
  listShare: -0.31,
  subheadShare: 0.26,
  bodyOdds: 2.54,
  headlineOdds: 1.38,
  bylineOdds: 1.43,
  dateOdds: 1.05,
  bodyShare: 0.94,
  bodyItems: -0.75,
  exclaimed: -0.98,
  date: 0.28,
  byline: -0.38,
  author: 0.6,
  typeArticle: 0.9,
  typeProduct: -1.77,
  typePage: -0.01,
  types: -1.07,
  sections: 1.1,
  kicker: 0.27,
  captions: 0.84,
  tags: 0.26,
  share: 0.76,
  ads: -0.7,
  teasers: -0.59,
  shortLinks: -0.73,
  prices: -1.12,
  headings: 0.16,
  blocks: -0.8,
  others: -1.47,
  subheads: 0.81,
  subheadCharacters: -1.84,
  captionCharacters: 1.38,
  headlineCharacters: -0.95,
  slug: 1.23,
  slugWords: 1.47,
  pathDepth: 0.34,
  root: -0.6,
  bias: -0.24,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
