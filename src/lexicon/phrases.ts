import { foldCase } from '../letters/fold-case.ts';
import { inNoWord, inUnspacedWord, wordKind } from '../letters/word-kind.ts';
import { detached } from './detached.ts';
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

interface Phrase {
  text: string;
  bit: number;
  unspaced: boolean;
}

/**
 * Matches a line against the phrases of some lexicons.
 * @param folded the line, or the beginning of a long one, as `foldCase` makes it, where that is known
 */
type PhraseMatcher = (line: string, folded?: string) => PhraseHits;

/** Lines longer than this are matched at their beginning and end alone: nobody hides a cue in the middle of a paragraph. */
const wholeLine = 160;
const edge = 80;
/** Short lines met lately are known, for a page's lines are asked about again and again; begun anew when there are this many. */
const mostMet = 4096;

const isLetterAt = (line: string, at: number): boolean =>
  at >= 0 && at < line.length && wordKind(line.charCodeAt(at)) !== inNoWord;

/** The first two units of a text from a place on, as one number. */
const keyAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);

/** A place among `places` for the first two units of a text: most that begin no phrase are told by their empty place. */
const placeAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)) & (places - 1);
const places = 4096;

const blank = 0x20;

/**
 * Compiles lexicons into one matcher. Phrases match at word borders, without regard to case and accents; one that ends in
 * a colon matches with its colon only.
 */
function compilePhrases(lexicons: readonly Lexicon[]): PhraseMatcher {
  const byKey = new Map<number, Phrase[]>();
  const taken = new Uint8Array(places);
  for (const lexicon of lexicons) {
    for (const list of phraseLists) {
      for (const written of lexicon[list]) {
        const text = foldCase(written);
        if (!text) continue;
        const phrase = { text, bit: bitOf(list), unspaced: wordKind(text.charCodeAt(0)) === inUnspacedWord };
        const key = keyAt(text, 0);
        taken[placeAt(text, 0)] = 1;
        const known = byKey.get(key);
        if (known) known.push(phrase);
        else byKey.set(key, [phrase]);
      }
    }
  }
  const matchAt = (line: string, at: number, hits: PhraseHits): void => {
    if (!taken[placeAt(line, at)]) return;
    const phrases = byKey.get(keyAt(line, at));
    if (!phrases) return;
    for (const phrase of phrases) {
      if (!line.startsWith(phrase.text, at)) continue;
      const end = at + phrase.text.length;
      if (!phrase.unspaced && isLetterAt(line, end) && isLetterAt(line, end - 1)) continue;
      hits.any |= phrase.bit;
      if (at === 0) hits.start |= phrase.bit;
      if (at === 0 && end >= line.length - 1) hits.whole |= phrase.bit;
    }
  };
  const met = new Map<string, PhraseHits>();
  return (line, folded) => {
    const known = line.length <= wholeLine ? met.get(line) : undefined;
    if (known) return known;
    const hits: PhraseHits = { start: 0, any: 0, whole: 0 };
    if (line.length <= wholeLine) {
      if (met.size >= mostMet) met.clear();
      met.set(detached(line), hits);
    }
    const own =
      line.length > wholeLine
        ? `${(folded ?? foldCase(line.slice(0, edge))).slice(0, edge)}\n${foldCase(line.slice(-edge))}`.trim()
        : (folded ?? foldCase(line)).trim();
    let afterLetter = false;
    let first = -1;
    for (let at = 0; at < own.length; at++) {
      const code = own.charCodeAt(at);
      const kind = wordKind(code);
      const letter = kind !== inNoWord;
      if (letter && first < 0) first = at;
      if (letter ? !afterLetter || kind === inUnspacedWord : code !== blank) matchAt(own, at, hits);
      afterLetter = letter;
    }
    if (first > 0 && first <= 4) matchAt(own.slice(first), 0, hits);
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
