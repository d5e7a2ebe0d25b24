import { fold, isLetter } from '../../../letters/fold.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { remember } from '../../../remember.ts';

/** `either`: marked by words that stand for both ("Stand:"); `issue`: the day of the printed paper. */
export type DateKind = 'published' | 'updated' | 'either' | 'issue' | 'unknown';

/** What a lexicon says of dates. */
export type DateWords = Pick<Lexicon, 'publishedMarks' | 'updatedMarks'> &
  Partial<Pick<Lexicon, 'issueMarks' | 'bylinePrefixes'>>;

interface Mark {
  phrase: string;
  kind: Exclude<DateKind, 'unknown'>;
}

const compiled = new WeakMap<DateWords, readonly Mark[]>();

function marksOf(words: DateWords): readonly Mark[] {
  return remember(compiled, words, () => {
    const bare = (phrase: string): string => fold(phrase).replace(/\s*:$/, '');
    const kinds: [Mark['kind'], readonly string[]][] = [
      ['issue', words.issueMarks ?? []],
      ['either', words.updatedMarks.filter((phrase) => words.publishedMarks.includes(phrase))],
      ['updated', words.updatedMarks],
      ['published', words.publishedMarks],
    ];
    return kinds
      .flatMap(([kind, phrases]) => phrases.map((phrase): Mark => ({ phrase: bare(phrase), kind })))
      .filter(({ phrase }) => phrase !== '');
  });
}

const joined = new WeakMap<readonly DateWords[], readonly Mark[]>();

/** The marks of all lexicons, put together once for each array of them. */
const allMarks = (lexicons: readonly DateWords[]): readonly Mark[] =>
  remember(joined, lexicons, () => lexicons.flatMap(marksOf));

/** Marks no longer than this ("on", "vom") are words of the sentence as well: they count where no other mark stands. */
const weakest = 3;

/** "Edited by: …" says who, and not when. */
const leadsToName = (text: string, start: number, mark: string, lexicons: readonly DateWords[]): boolean =>
  lexicons.some(
    ({ bylinePrefixes = [], updatedMarks }) =>
      updatedMarks.includes(mark) &&
      bylinePrefixes.some((prefix) => prefix.startsWith(`${mark} `) && text.startsWith(prefix, start)),
  );

/** The last mark in the folded text, and where it ends; of marks that end together the longest. */
export function lastMark(
  text: string,
  lexicons: readonly DateWords[],
): { kind: DateKind; start: number; end: number } | null {
  let last: { kind: DateKind; start: number; end: number } | null = null;
  for (const { phrase, kind } of allMarks(lexicons)) {
    const start = text.lastIndexOf(phrase);
    const end = start + phrase.length;
    if (start < 0 || !standsAlone(text, start, end) || leadsToName(text, start, phrase, lexicons)) continue;
    const stronger = !last || (phrase.length > weakest && last.end - last.start <= weakest);
    const weaker = last !== null && phrase.length <= weakest && last.end - last.start > weakest;
    const later = last !== null && (end > last.end || (end === last.end && start < last.start));
    if (stronger || (later && !weaker)) last = { kind, start, end };
  }
  return last;
}

/** Furthest that a mark stands before its date: "Published by <name> on". Measured on development pages. */
const farthest = 40;

/** The kind that the words right before a date give it; "on" and the like lead to any date and tell none. */
export function kindBefore(before: string, lexicons: readonly DateWords[]): DateKind {
  const near = before.slice(-farthest - 30);
  const mark = lastMark(near, lexicons);
  if (!mark || near.length - mark.end > farthest) return 'unknown';
  const leads =
    mark.kind === 'published' && mark.end - mark.start <= weakest && /^[a-z]+$/.test(near.slice(mark.start, mark.end));
  return leads ? 'unknown' : mark.kind;
}

/** Words so short that they only lead from a mark to its date: el, am, on. */
const shortWord = 3;

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const inside = isLetter(text[at]);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}

/** The kind of a text that is a mark and nothing else ("Actualizado:", "UPDATE"). */
export function kindAlone(text: string, lexicons: readonly DateWords[]): DateKind {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 2 * farthest) return 'unknown';
  const mark = lastMark(trimmed, lexicons);
  if (!mark) return 'unknown';
  const rest = wordsOf(`${trimmed.slice(0, mark.start)} ${trimmed.slice(mark.end)}`);
  return rest.every((word) => word.length <= shortWord) ? mark.kind : 'unknown';
}
