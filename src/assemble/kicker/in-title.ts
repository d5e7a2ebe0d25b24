import type { Block, Metadata } from '../../read/document.ts';
import { comparable, cutSiteName, statedTitles } from '../page/own-titles.ts';

/** Class words of the element that sets a kicker inside the heading. */
const kickerNames = new Set(
  'kicker overline eyebrow topline dachzeile volanta antetitulo pretitle supertitle overtitle suptitle prefix roofline catchline headerkicker'.split(
    ' ',
  ),
);

/** Longer beginnings of a heading are no label. */
const longestKicker = 200;

/**
 * Splits off the kicker that the markup sets inside a heading: the inline element it begins with, where its name says so,
 * or where what is left is the title the metadata gives.
 * @returns null when the heading is all title
 */
export function kickerInTitle(
  { text, inner }: Pick<Block, 'text' | 'inner'>,
  metadata: Metadata,
  url: string | null,
): { kicker: string; title: string } | null {
  const first = inner?.find(({ start, end }) => start === 0 && end < text.length);
  if (!first || first.end > longestKicker) return null;
  const title = text.slice(first.end).replace(/^[\s:|–—-]+/, '');
  const kicker = text.slice(0, first.end).replace(/[\s:|]+$/, '');
  if (!title || !kicker) return null;
  const named = first.words.some((word) => kickerNames.has(word));
  const stated = statedTitles(metadata).some(
    ({ value }) => comparable(cutSiteName(value, metadata, url, () => false)) === comparable(title),
  );
  return named || stated ? { kicker, title } : null;
}
