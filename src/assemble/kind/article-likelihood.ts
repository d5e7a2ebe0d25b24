import { logistic, oddsOf } from '../../label/odds.ts';
import type { ArticleSigns } from './article-signs.ts';

/** Fitted by `npm run train -- --article --folds OUT`: a logistic regression on pages of known type, each labelled by weights that have not seen its site. */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 0.37,
  longShare: 0.29,
  listShare: -0.47,
  subheadShare: 0.5,
  bodyOdds: 2.28,
  headlineOdds: 1.32,
  bylineOdds: 1.39,
  dateOdds: 1.08,
  bodyShare: 1.38,
  bodyItems: -0.58,
  exclaimed: -0.81,
  date: 0.38,
  byline: -0.39,
  author: 0.52,
  typeArticle: 1.06,
  typeProduct: -1.74,
  typePage: 0.01,
  types: -1.1,
  sections: 1.22,
  kicker: 0.15,
  captions: 0.57,
  tags: 0.66,
  share: 0.69,
  ads: -0.89,
  teasers: -0.48,
  shortLinks: -0.79,
  prices: -1.13,
  headings: 0.26,
  blocks: -0.75,
  others: -1.51,
  subheads: 0.83,
  subheadCharacters: -2.08,
  captionCharacters: 0.95,
  headlineCharacters: -0.2,
  slug: 1.25,
  slugWords: 1.32,
  pathDepth: 0.32,
  root: -0.67,
  bias: -0.33,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
