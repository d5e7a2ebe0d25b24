import { foldCase } from '../../letters/fold-case.ts';
import type { Block, Fact, Metadata } from '../../read/document.ts';
import { type Vocabulary, wordsIn } from './lines.ts';

/** Longest text compared with titles and descriptions. */
export const compared = 600;
/** Titles and descriptions of one page that blocks are compared with. */
const mostCompared = 8;

/** The words of each of some values, which texts are compared with. */
export const wordSets = (facts: readonly Fact[], vocabulary: Vocabulary): ReadonlySet<number>[] =>
  [...new Set(facts.slice(0, mostCompared).map(({ value }) => value.slice(0, compared)))].map(
    (value) => new Set(wordsIn(foldCase(value), vocabulary)),
  );

/** The share (Dice) of words that a text has in common with the likest of some sets. */
export function likeness(own: readonly number[], sets: readonly ReadonlySet<number>[]): number {
  let best = 0;
  for (const set of sets) {
    let shared = 0;
    for (const word of own) if (set.has(word)) shared++;
    best = Math.max(best, (2 * shared) / (own.length + set.size || 1));
  }
  return Math.min(1, best);
}

/** The names that some facts give, folded, as far as a text may mention them. */
export const namesGiven = (facts: readonly Fact[]): string[] =>
  [
    ...new Set(
      facts
        .slice(0, 30)
        .flatMap(({ value }) => value.split(/[,;|]/))
        .map((value) => foldCase(value).trim()),
    ),
  ].filter((name) => name.length > 2 && name.length < 60);

/** The content words of the titles and descriptions. */
export const topicOf = ({ titles, pageTitle, descriptions }: Metadata, vocabulary: Vocabulary): ReadonlySet<number> =>
  new Set(
    [...titles, ...(pageTitle ? [pageTitle] : []), ...descriptions]
      .slice(0, mostCompared)
      .flatMap(({ value }) => wordsIn(foldCase(value.slice(0, compared)), vocabulary))
      .filter((word) => vocabulary.isContent[word]),
  );

/** The block likest the page's titles, headings first; -1 when none is like them. */
export function bestTitle(blocks: readonly Block[], likes: readonly (readonly number[])[]): number {
  let best = -1;
  let bestScore = 0.5;
  blocks.forEach(({ level, text }, i) => {
    const [title = 0, page = 0] = likes[i] as number[];
    const score =
      Math.max(title, page * 0.95) + (level === 1 ? 0.3 : level === 2 ? 0.1 : 0) - (text.length < 12 ? 0.2 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}
