import type { Article } from '../../generated/article.ts';
import { logShare } from '../../label/features/scale.ts';
import type { LabelledBlock, Role } from '../../label/role.ts';
import { parsedAddress } from '../../read/link-target.ts';
import { meanConfidence } from '../page/confidence.ts';
import type { Page } from '../page/page.ts';
import { shareOf } from '../page/share-of.ts';
import { statesType } from './stated-types.ts';

/** What has been assembled of a page when it is asked whether it is an article. */
export interface Assembled extends Pick<Article, 'body' | 'date' | 'byline'> {
  headlineConfidence: number;
}

/** A paragraph of more than this is written out, not a label or a teaser. */
const longParagraph = 150;
const manyLong = 8;
/** What a page of unknown address has: the mean of the articles. */
const unknownPath = { slug: 0.8, slugWords: 0.7, pathDepth: 0.5, root: 0 };

function pathSigns(url: string | null): typeof unknownPath {
  const pathname = parsedAddress(url)?.pathname;
  if (pathname === undefined) return unknownPath;
  const parts = pathname.split('/').filter(Boolean);
  return {
    slug: /[^/?#-]-[^/?#-]+-[^/?#-]+-/.test(pathname) ? 1 : 0,
    slugWords: logShare(parts.at(-1)?.split(/[-_]/).filter(Boolean).length ?? 0, 12),
    pathDepth: Math.min(1, parts.length / 5),
    root: pathname.length <= 1 ? 1 : 0,
  };
}

/** Blocks that a page of a shop or a service has by the dozen: prices, short links, headings. */
const [manyPrices, manyHeadings, manyBlocks] = [10, 20, 400];
const shortLink = 30;
const price = /[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/;
const longestPriced = 200;

/**
 * The log-odds of a mean confidence, about -1 to 1: a page whose lines are all but certain is told from one whose lines are likely. Without such
 * lines it is as unlikely as can be.
 */
const logOdds = (confidence: number | null): number =>
  Math.log(((confidence ?? 0) + 0.02) / (1.02 - (confidence ?? 0))) / 4;

/** Characters in all. */
export const lengthOf = (some: readonly { text: string }[]): number =>
  some.reduce((sum, { text }) => sum + text.length, 0);

/** What the blocks around a story say: what is printed beside articles, and what shops and services print. */
function pageSigns({ blocks }: Page) {
  const found = new Set(blocks.map(({ role }) => role));
  const has = (role: Role): number => Number(found.has(role));
  const upTo = (most: number, holds: (block: LabelledBlock) => boolean): number =>
    Math.min(1, blocks.filter(holds).length / most);
  const all = lengthOf(blocks) || 1;
  const charactersOf = (role: Role, most: number): number =>
    Math.min(1, lengthOf(blocks.filter((block) => block.role === role)) / all / most);
  return {
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
    others: shareOf(blocks, ({ role }) => role === 'other'),
    subheads: upTo(manyHeadings, ({ role }) => role === 'subhead'),
    subheadCharacters: charactersOf('subhead', 0.1),
    captionCharacters: charactersOf('caption', 0.1),
    headlineCharacters: charactersOf('headline', 0.05),
  };
}

/** What speaks for or against an article, each about 0 to 1. */
export function articleSigns(page: Page, { body, date, byline, headlineConfidence }: Assembled) {
  const { blocks, url } = page;
  const { metadata } = page.document;
  const has = statesType(metadata.types);
  const story = blocks.filter(({ role }) => role === 'body' || role === 'subhead');
  const sureness = (role: Role): number => logOdds(meanConfidence(blocks.filter((block) => block.role === role)));
  const isLong = ({ type, text }: Article['body'][number]): boolean =>
    type === 'paragraph' && text.length > longParagraph;
  return {
    longParagraphs: Math.min(1, body.filter(isLong).length / manyLong),
    longShare: shareOf(body, isLong),
    listShare: shareOf(body, ({ type }) => type === 'list-item'),
    subheadShare: shareOf(story, ({ role }) => role === 'subhead'),
    bodyOdds: logOdds(meanConfidence(story)),
    headlineOdds: logOdds(headlineConfidence),
    bylineOdds: sureness('byline'),
    dateOdds: sureness('date'),
    bodyShare: lengthOf(story) / (lengthOf(blocks) || 1),
    bodyItems: logShare(body.length, 100),
    exclaimed: shareOf(body, ({ text }) => text.includes('!')),
    date: date.published === null ? 0 : 1,
    byline: byline.text === null ? 0 : 1,
    author: byline.authors.length > 0 ? 1 : 0,
    typeArticle: Number(has(/(?:article|posting|report)$/)),
    typeProduct: Number(
      has(/^(?:product|offer|aggregateoffer|productgroup|service|localbusiness|store|softwareapplication)/),
    ),
    typePage: Number(has(/^(?:website|webpage|collectionpage|itemlist|faqpage)$/)),
    types: Math.min(1, metadata.types.length / 10),
    sections: Math.min(1, metadata.sections.length / 3),
    ...pageSigns(page),
    ...pathSigns(url),
  };
}

export type ArticleSigns = ReturnType<typeof articleSigns>;
