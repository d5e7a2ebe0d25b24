import type { Lexicon } from '../../lexicon/lexicon.ts';
import { fold } from '../date/line.ts';

/** What a lexicon says of bylines. */
export type BylineWords = Pick<Lexicon, 'bylinePrefixes' | 'newsroom' | 'nameJoiners' | 'jobs' | 'publishedMarks' | 'updatedMarks' | 'shareWords'>;

type List = Exclude<keyof BylineWords, never>;

const compiled = new WeakMap<BylineWords, Map<List, readonly string[]>>();

/** The folded phrases of a list over all the lexicons, longest first, without their closing colons. */
export function phrasesOf(lexicons: readonly BylineWords[], list: List): readonly string[] {
  return lexicons.flatMap((lexicon) => {
    let lists = compiled.get(lexicon);
    if (!lists) compiled.set(lexicon, (lists = new Map()));
    let phrases = lists.get(list);
    if (!phrases) {
      phrases = [...new Set(lexicon[list].map((phrase) => fold(phrase).replace(/\s*:$/, '').trim()))].filter(Boolean);
      phrases = [...phrases].sort((a, b) => b.length - a.length);
      lists.set(list, phrases);
    }
    return phrases;
  });
}

const letter = /[\p{L}\p{M}]/u;
/** Scripts that put no blanks between words. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

/** Whether a phrase found there is not part of a longer word. */
export function standsAlone(folded: string, start: number, end: number): boolean {
  if (unspaced.test(folded[start] ?? '')) return true;
  return !letter.test(folded[start - 1] ?? ' ') && !letter.test(folded[end] ?? ' ');
}
