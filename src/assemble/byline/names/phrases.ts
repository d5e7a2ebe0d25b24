import { fold } from '../../../letters/fold.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { remember } from '../../../remember.ts';

/** What a lexicon says of bylines. */
export type BylineWords = Pick<
  Lexicon,
  | 'bylinePrefixes'
  | 'writingWords'
  | 'helperPrefixes'
  | 'deedPrefixes'
  | 'materialPrefixes'
  | 'byWords'
  | 'newsroom'
  | 'authorBoxCues'
  | 'furtherWords'
  | 'nameJoiners'
  | 'jobs'
  | 'publishedMarks'
  | 'updatedMarks'
  | 'shareWords'
  | 'creditMarks'
  | 'tagCues'
  | 'functionWords'
  | 'interviewWords'
  | 'opinionWords'
>;

type Lists = Map<keyof BylineWords, readonly string[]>;

const compiled = new WeakMap<BylineWords | readonly BylineWords[], Lists>();

function listsOf(key: BylineWords | readonly BylineWords[]): Lists {
  return remember(compiled, key, (): Lists => new Map());
}

/** The folded phrases of a list of one lexicon, the longest first, without their closing colons. */
export function phrasesIn(words: BylineWords, list: keyof BylineWords): readonly string[] {
  return remember(listsOf(words), list, () => {
    const folded = new Set(words[list].map((phrase) => fold(phrase).replace(/\s*:$/, '').trim()));
    return [...folded].filter(Boolean).sort((a, b) => b.length - a.length);
  });
}

/** The folded phrases of a list over all the lexicons, each lexicon's longest first, without their closing colons. */
export function phrasesOf(lexicons: readonly BylineWords[], list: keyof BylineWords): readonly string[] {
  return remember(listsOf(lexicons), list, () => lexicons.flatMap((words) => phrasesIn(words, list)));
}
