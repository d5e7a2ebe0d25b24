import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { fold, isLetter } from '../../page/fold.ts';

/** What a lexicon says of bylines. */
export type BylineWords = Pick<
  Lexicon,
  'bylinePrefixes' | 'newsroom' | 'nameJoiners' | 'jobs' | 'publishedMarks' | 'updatedMarks' | 'shareWords'
>;

type Lists = Map<keyof BylineWords, readonly string[]>;

const compiled = new WeakMap<BylineWords | readonly BylineWords[], Lists>();

function listsOf(key: BylineWords | readonly BylineWords[]): Lists {
  let lists = compiled.get(key);
  if (!lists) {
    lists = new Map();
    compiled.set(key, lists);
  }
  return lists;
}

function compile(words: BylineWords, list: keyof BylineWords): readonly string[] {
  const lists = listsOf(words);
  let phrases = lists.get(list);
  if (!phrases) {
    const folded = new Set(words[list].map((phrase) => fold(phrase).replace(/\s*:$/, '').trim()));
    phrases = [...folded].filter(Boolean).sort((a, b) => b.length - a.length);
    lists.set(list, phrases);
  }
  return phrases;
}

/** The folded phrases of a list over all the lexicons, each lexicon's longest first, without their closing colons. */
export function phrasesOf(lexicons: readonly BylineWords[], list: keyof BylineWords): readonly string[] {
  const lists = listsOf(lexicons);
  let phrases = lists.get(list);
  if (!phrases) {
    phrases = lexicons.flatMap((words) => compile(words, list));
    lists.set(list, phrases);
  }
  return phrases;
}

/** Scripts that put no blanks between words. */
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

/** Whether a phrase found there is not part of a longer word. */
export function standsAlone(folded: string, start: number, end: number): boolean {
  if (unspaced.test(folded[start] ?? '')) return true;
  return !isLetter(folded[start - 1]) && !isLetter(folded[end]);
}
