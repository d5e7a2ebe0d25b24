import type { Block, Place } from '../../src/read/document.ts';

/** Class words beyond these repeat themselves. */
const shownWords = 3;

const element = ({ tag, words }: Place): string => [tag, ...words.slice(0, shownWords)].join('.');

/**
 * Where a block stands, as a CSS selector would have it: its element and the next one around it that has class words
 * (`div.article>p.caption`, `div.article p` with elements between). In plain text what it looks like.
 */
export function placeName({ place, form }: Pick<Block, 'place' | 'form'>): string {
  if (!place) return form;
  let around = place.parent;
  while (around && around.words.length === 0) around = around.parent;
  if (!around) return element(place);
  return `${element(around)}${around === place.parent ? '>' : ' '}${element(place)}`;
}
