import type { Article } from '../../generated/article.ts';
import { logistic, oddsOf } from '../../label/odds.ts';
import { parsedAddress } from '../../read/link-target.ts';
import { meanConfidence } from '../page/confidence.ts';
import type { Page } from '../page/page.ts';
import { statesType } from './stated-types.ts';

/** What has been assembled of a page when it is asked whether it is an article. */
export interface Assembled extends Pick<Article, 'body' | 'date' | 'byline'> {
  headlineConfidence: number;
}

/** A paragraph of more than this is written out, not a label or a teaser. */
const longParagraph = 150;
const manyLong = 8;
/** What a page of unknown address has: the mean of the articles. */
const unknownPath = { slug: 0.8, pathDepth: 0.5, root: 0 };

function pathSigns(url: string | null): typeof unknownPath {
  const pathname = parsedAddress(url)?.pathname;
  if (pathname === undefined) return unknownPath;
  return {
    slug: /[^/?#-]-[^/?#-]+-[^/?#-]+-/.test(pathname) ? 1 : 0,
    pathDepth: Math.min(1, pathname.split('/').filter(Boolean).length / 5),
    root: pathname.length <= 1 ? 1 : 0,
  };
}

/** What speaks for or against an article, each about 0 to 1. */
export function articleSigns({ document, blocks, url }: Page, { body, date, byline, headlineConfidence }: Assembled) {
  const has = statesType(document.metadata.types);
  const story = blocks.filter(({ role }) => role === 'body' || role === 'subhead');
  const length = (some: readonly { text: string }[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const shareOf = (count: number): number => (body.length > 0 ? count / body.length : 0);
  const long = body.filter(({ type, text }) => type === 'paragraph' && text.length > longParagraph).length;
  return {
    longParagraphs: Math.min(1, long / manyLong),
    longShare: shareOf(long),
    listShare: shareOf(body.filter(({ type }) => type === 'list-item').length),
    bodyConfidence: meanConfidence(story) ?? 0,
    bodyShare: length(story) / (length(blocks) || 1),
    headlineConfidence,
    date: date.published === null ? 0 : 1,
    printedDate: blocks.some(({ role }) => role === 'date') ? 1 : 0,
    byline: byline.text === null ? 0 : 1,
    author: byline.authors.length > 0 ? 1 : 0,
    typeArticle: Number(has(/(?:article|posting|report)$/)),
    typeProduct: Number(
      has(/^(?:product|offer|aggregateoffer|productgroup|service|localbusiness|store|softwareapplication)/),
    ),
    teasers: blocks.length > 0 ? blocks.filter(({ role }) => role === 'teaser').length / blocks.length : 0,
    ...pathSigns(url),
  };
}

export type ArticleSigns = ReturnType<typeof articleSigns>;

/**
 * Fitted by `npm run train -- --article --folds OUT`, a logistic regression on pages of known type, with labels of earlier weights. The command prints
 * others now; with them, at an even threshold, more articles of `wcxb` were lost (0.939 kept, these keep 0.960).
 */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 0.06,
  longShare: 2.31,
  listShare: 0.06,
  bodyConfidence: 2.68,
  bodyShare: 1.58,
  headlineConfidence: 2.21,
  date: 0.63,
  printedDate: 1.18,
  byline: 1.04,
  author: 0.65,
  typeArticle: 0.91,
  typeProduct: -2.42,
  teasers: -0.65,
  slug: 1.65,
  pathDepth: 1.13,
  root: -1.51,
  bias: -7.1,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
