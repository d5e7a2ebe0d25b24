import type { Lexicon } from './lexicon.ts';

/** The phrase lists of a lexicon, in the order of their bits in a mask of hits. */
export const phraseLists = [
  'bylinePrefixes',
  'newsroom',
  'jobs',
  'publishedMarks',
  'updatedMarks',
  'creditMarks',
  'relatedCues',
  'trendingCues',
  'teaserCues',
  'tagCues',
  'shareWords',
  'adWords',
  'commentWords',
  'navWords',
  'opinionWords',
  'interviewWords',
  'liveWords',
  'errorPhrases',
  'paywallPhrases',
] as const satisfies readonly (keyof Lexicon)[];

export type PhraseList = (typeof phraseLists)[number];

/** The bit of a phrase list in a mask of hits. */
export const bitOf = (list: PhraseList): number => 1 << phraseLists.indexOf(list);

/** Which phrase lists hit a line, as masks: at its beginning, anywhere in it, and as the whole of it. */
export interface PhraseHits {
  start: number;
  any: number;
  whole: number;
}

const marks = /\p{M}+/gu;
const plainAscii = /^[\u0020-\u007e]*$/;

/** Lower case without accents, so that lines that lost theirs match too. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return plainAscii.test(lower) ? lower : lower.normalize('NFD').replace(marks, '').normalize('NFC');
}

/** Scripts written without blanks between words: there a phrase may begin at any character. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

interface Phrase {
  text: string;
  bit: number;
  unspaced: boolean;
}

/** Matches lines against the phrases of some lexicons. */
type PhraseMatcher = (line: string) => PhraseHits;

const keyLength = 2;

/** Lines longer than this are matched at their beginning and end alone: nobody hides a cue in the middle of a paragraph. */
const wholeLine = 160;
const edge = 80;

/**
 * Compiles lexicons into one matcher. Phrases match at word borders, without regard to case and accents; one that ends in
 * a colon matches with its colon only.
 */
function compilePhrases(lexicons: readonly Lexicon[]): PhraseMatcher {
  const byKey = new Map<string, Phrase[]>();
  for (const lexicon of lexicons) {
    for (const list of phraseLists) {
      for (const written of lexicon[list]) {
        const text = foldCase(written);
        if (!text) continue;
        const phrase = { text, bit: bitOf(list), unspaced: unspaced.test(text) };
        const key = text.slice(0, keyLength);
        byKey.set(key, [...(byKey.get(key) ?? []), phrase]);
      }
    }
  }
  const matchAt = (line: string, at: number, hits: PhraseHits): void => {
    const phrases =
      byKey.get(line.slice(at, at + keyLength)) ?? (at === line.length - 1 ? byKey.get(line.slice(at)) : undefined);
    if (!phrases) return;
    for (const phrase of phrases) {
      if (!line.startsWith(phrase.text, at)) continue;
      const end = at + phrase.text.length;
      if (!phrase.unspaced && isLetter(line[end]) && isLetter(line[end - 1])) continue;
      hits.any |= phrase.bit;
      if (at === 0) hits.start |= phrase.bit;
      if (at === 0 && end >= line.length - 1) hits.whole |= phrase.bit;
    }
  };
  return (line) => {
    const hits: PhraseHits = { start: 0, any: 0, whole: 0 };
    const folded = foldCase(line.length > wholeLine ? `${line.slice(0, edge)}\n${line.slice(-edge)}` : line).trim();
    let afterLetter = false;
    for (let at = 0; at < folded.length; at++) {
      const char = folded[at] as string;
      const letter = char > '\u007f' ? isLetter(char) : /[a-z0-9]/.test(char);
      if ((letter && !afterLetter) || !letter || (char > '\u0e00' && unspaced.test(char))) matchAt(folded, at, hits);
      afterLetter = letter;
    }
    const first = folded.search(/[\p{L}\p{N}]/u);
    if (first > 0 && first <= 4) matchAt(folded.slice(first), 0, hits);
    return hits;
  };
}

const matchers = new WeakMap<readonly Lexicon[], PhraseMatcher>();

/** The matcher of some lexicons, compiled once for each array of them. */
export function matcherOf(lexicons: readonly Lexicon[]): PhraseMatcher {
  let matcher = matchers.get(lexicons);
  if (!matcher) {
    matcher = compilePhrases(lexicons);
    matchers.set(lexicons, matcher);
  }
  return matcher;
}
