import { type Meaning, type MeaningFeature, namesThatMean } from '../meanings.ts';
import type { Telling } from './about.ts';

/** What the names of each meaning are given to. */
const things: Readonly<Record<Meaning, string>> = {
  caption: 'captions',
  picture: 'pictures',
  credit: 'credits',
  related: 'related stories',
  trending: 'most-read lists',
  teaser: 'lists of stories',
  comment: 'comments',
  share: 'share buttons',
  ad: 'advertising',
  author: 'authors',
  date: 'dates',
  body: 'article text',
  title: 'titles',
  deck: 'decks and summaries',
  kicker: 'section labels',
  tags: 'topics',
  nav: 'menus and footers',
  embed: 'embedded posts and videos',
};

const told =
  (meaning: Meaning, which: 'near' | 'far'): Telling =>
  (_, { block }) => {
    const names = namesThatMean(block.place, meaning, which)
      .map((name) => `“${name}”`)
      .join(', ');
    return `stands in a box ${which === 'far' ? 'further up ' : ''}of class ${names}, as boxes of ${things[meaning]} are called`;
  };

const meanings = Object.keys(things) as Meaning[];

/** What the meanings of class names mean. */
export const meaningsTold = Object.fromEntries(
  meanings.flatMap((meaning) => [
    [`near=${meaning}`, told(meaning, 'near')],
    [`far=${meaning}`, told(meaning, 'far')],
  ]),
) as Readonly<Record<MeaningFeature, Telling>>;
