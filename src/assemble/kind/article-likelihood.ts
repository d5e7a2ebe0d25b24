import type { Article } from '../../generated/article.ts';
import { logistic, oddsOf } from '../../label/odds.ts';
import type { LabelledBlock, Role } from '../../label/role.ts';
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

/** Blocks that a page of a shop or a service has by the dozen: prices, short links, headings. */
const [manyPrices, manyHeadings, manyBlocks] = [10, 20, 400];
const shortLink = 30;
const price = /[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/;
const longestPriced = 200;

const shareOf = <Item>(all: readonly Item[], holds: (item: Item) => boolean): number =>
  all.length > 0 ? all.filter(holds).length / all.length : 0;

/** What the blocks around a story say: what is printed beside articles, and what shops and services print. */
function pageSigns({ blocks }: Page) {
  const found = new Set(blocks.map(({ role }) => role));
  const has = (role: Role): number => Number(found.has(role));
  const upTo = (most: number, holds: (block: LabelledBlock) => boolean): number =>
    Math.min(1, blocks.filter(holds).length / most);
  return {
    printedDate: has('date'),
    kicker: has('kicker'),
    captions: has('caption'),
    tags: has('tags'),
    share: has('share'),
    ads: has('ad'),
    teasers: shareOf(blocks, ({ role }) => role === 'teaser'),
    shortLinks: shareOf(blocks, ({ text, links }) => links.length > 0 && text.length < shortLink),
    prices: upTo(manyPrices, ({ text }) => text.length < longestPriced && price.test(text)),
    headings: upTo(manyHeadings, ({ level }) => level > 0),
    blocks: upTo(manyBlocks, () => true),
  };
}

/** What speaks for or against an article, each about 0 to 1. */
export function articleSigns(page: Page, { body, date, byline, headlineConfidence }: Assembled) {
  const { document, blocks, url } = page;
  const has = statesType(document.metadata.types);
  const story = blocks.filter(({ role }) => role === 'body' || role === 'subhead');
  const length = (some: readonly { text: string }[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = ({ type, text }: Article['body'][number]): boolean =>
    type === 'paragraph' && text.length > longParagraph;
  return {
    longParagraphs: Math.min(1, body.filter(isLong).length / manyLong),
    longShare: shareOf(body, isLong),
    listShare: shareOf(body, ({ type }) => type === 'list-item'),
    subheadShare: shareOf(story, ({ role }) => role === 'subhead'),
    bodyConfidence: meanConfidence(story) ?? 0,
    bodyShare: length(story) / (length(blocks) || 1),
    headlineConfidence,
    date: date.published === null ? 0 : 1,
    byline: byline.text === null ? 0 : 1,
    author: byline.authors.length > 0 ? 1 : 0,
    typeArticle: Number(has(/(?:article|posting|report)$/)),
    typeProduct: Number(
      has(/^(?:product|offer|aggregateoffer|productgroup|service|localbusiness|store|softwareapplication)/),
    ),
    typePage: Number(has(/^(?:website|webpage|collectionpage|itemlist|faqpage)$/)),
    ...pageSigns(page),
    ...pathSigns(url),
  };
}

export type ArticleSigns = ReturnType<typeof articleSigns>;

/** Fitted by `npm run train -- --article --folds OUT`: a logistic regression on pages of known type, each labelled by weights that have not seen its site. */
const weights: ArticleSigns & { bias: number } = {
  longParagraphs: 0.94,
  longShare: 1.16,
  listShare: 0.13,
  subheadShare: -1.11,
  bodyConfidence: 1.12,
  bodyShare: 0.67,
  headlineConfidence: 0.95,
  date: 0.58,
  byline: 0.54,
  author: 0.94,
  typeArticle: 1.05,
  typeProduct: -2.22,
  typePage: -0.47,
  printedDate: 1.05,
  kicker: 0.45,
  captions: 1.28,
  tags: 0.86,
  share: 0.31,
  ads: -1.05,
  teasers: -1.1,
  shortLinks: -1.33,
  prices: -1.16,
  headings: -0.28,
  blocks: -0.58,
  slug: 1.85,
  pathDepth: 0.09,
  root: -1.51,
  bias: -2.37,
};

/** The probability that a page is an article. */
export function articleLikelihood(signs: ArticleSigns): number {
  return logistic(oddsOf(weights, { ...signs, bias: 1 }));
}
