import { foldCase } from '../../../letters/fold-case.ts';
import { lexiconsFor } from '../../../lexicon/index.ts';
import { bitOf, matcherOf, type PhraseList } from '../../../lexicon/phrases.ts';
import type { Block } from '../../../read/document.ts';

/** The block that a feature is told of, in its page. */
export interface About {
  blocks: readonly Block[];
  at: number;
  block: Block;
  /** ISO 639-1, as the features were made with. */
  language: string;
}

/**
 * A feature in words: what completes "this line …", or a function that does from its value. Features told in the same words count
 * as one reason.
 */
export type Telling = string | ((value: number, about: About) => string);

/** The longest phrase of a list that stands in a text, as the lexicon writes it; null where none does. */
export function phraseIn(text: string, list: PhraseList, language: string): string | null {
  const folded = foldCase(text);
  let best: string | null = null;
  for (const lexicon of lexiconsFor(language))
    for (const phrase of lexicon[list])
      if (phrase.length > (best?.length ?? 0) && folded.includes(foldCase(phrase))) best = phrase;
  return best;
}

const reach = 40;

/** The nearest line above that begins with a phrase of a list, shortened. */
export function lineAbove({ blocks, at, language }: About, list: PhraseList): string | null {
  const match = matcherOf(lexiconsFor(language));
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const text = blocks[i]?.text ?? '';
    if (match(text).start & bitOf(list)) return short(text);
  }
  return null;
}

const shown = 48;

/** The beginning of a text, for a quotation. */
export function short(text: string): string {
  const bare = text.slice(0, 4 * shown).replace(/^["“«]+|["”»]+$/g, '');
  const letters = [...bare];
  return letters.length > shown
    ? `${letters
        .slice(0, shown - 1)
        .join('')
        .trimEnd()}…`
    : bare;
}

/** A share in words. */
export const percent = (value: number): string => `${Math.round(100 * Math.min(1, value))} %`;
