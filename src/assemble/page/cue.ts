import { foldCase } from '../../letters/fold-case.ts';
import { inWord, isUnspaced, wordKind } from '../../letters/word-kind.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { bitOf, matcherOf, type PhraseHits, type PhraseList } from '../../lexicon/phrases.ts';

/** What heads a list of stories is shorter than this. */
export const longestHeading = 90;

/** What phrase lists a line hits in these lexicons. */
export const hitsOf = (line: string, lexicons: readonly Lexicon[]): PhraseHits => matcherOf(lexicons)(line);

/** Whether a line begins with a phrase of a list. */
export const startsWith = (line: string, list: PhraseList, lexicons: readonly Lexicon[]): boolean =>
  (hitsOf(line, lexicons).start & bitOf(list)) !== 0;

/** Whether a heading announces stories that have no tie to this one, nor are the most read: latest news, more from the section. */
export function headsTeasers(line: string, lexicons: readonly Lexicon[]): boolean {
  const { start } = hitsOf(line, lexicons);
  return (start & bitOf('teaserCues')) !== 0 && (start & (bitOf('relatedCues') | bitOf('trendingCues'))) === 0;
}

/** Signs that point at a title; what also begins a quotation is one where a blank follows. */
const pointers =
  /^(?:[\u2190-\u21ff\u25a0-\u25ff\u2607-\u27bf\u2b00-\u2b4f\u{1f446}-\u{1f449}>›＞≫•·‣]\ufe0f?\s*|[»*]+\s+)+/u;

/** A line without the signs that point at it. */
export const bare = (line: string): string => line.replace(pointers, '').trim() || line;

/** A cue ends in a colon, a bar, an arrow or a bracket where it stands before its title. */
const border = /(?:[:：|>»→⇒›】〕]|^\[[^\]]*\])[\s:：>»→]*|\s[-–—]\s/;
/** Signs that end a cue only where they stand right behind a known one. */
const stop = /^\s?(?:[.…。!！?？]+|[-–—](?=\s))[\s:：>»→]*/;
const titleStart = /^[\p{Lu}"“«¿¡'‘「『《]/u;
/** Behind a blank: shorter lines are of the cue itself, in scripts that part no words. */
const shortestUnspaced = 8;

/** Splits a cue off the title behind it in the same line ("Lee también: El puente…"); the cue is null when there is none. */
export function splitCue(
  line: string,
  list: 'relatedCues' | 'tagCues',
  lexicons: readonly Lexicon[],
): { cue: string | null; rest: string } {
  const whole = { cue: null, rest: line };
  if (!startsWith(line, list, lexicons)) return whole;
  const split = (end: number): { cue: string | null; rest: string } => {
    const rest = line.slice(end).trim();
    return rest ? { cue: line.slice(0, end).trim(), rest } : whole;
  };
  const end = cueEnd(line, list, lexicons);
  const stopped = end > 0 ? stop.exec(line.slice(end)) : null;
  if (stopped) return split(end + stopped[0].length);
  const found = border.exec(line.slice(0, 80));
  if (found) return split(found.index + found[0].length);
  const rest = line.slice(end).trim();
  const parted = line[end] === ' ' && isUnspaced(line.charCodeAt(end - 1)) && rest.length >= shortestUnspaced;
  return end > 0 && (parted || titleStart.test(rest)) ? split(end) : whole;
}

/** Where the longest phrase of a list ends with which a line begins, behind up to four signs; 0 where there is none. */
export function cueEnd(line: string, list: 'relatedCues' | 'tagCues', lexicons: readonly Lexicon[]): number {
  const phrases = lexicons.flatMap((lexicon) => lexicon[list].map(foldCase));
  const lead = /^[^\p{L}\p{N}]{0,4}/u.exec(line)?.[0].length ?? 0;
  for (const from of new Set([lead, 0])) {
    const folded = foldCase(line.slice(from, longestHeading));
    const longest = phrases
      .filter((phrase) => folded.startsWith(phrase) && !goesOn(folded, phrase.length))
      .reduce((most, { length }) => Math.max(most, length), 0);
    // Folding leaves marks out that the line has.
    let end = from + longest;
    while (end < line.length && foldCase(line.slice(from, end + 1)).length <= longest) end++;
    if (longest > 0) return end;
  }
  return 0;
}

/** Whether a word goes on here that the phrase before has begun. */
const goesOn = (folded: string, at: number): boolean =>
  wordKind(folded.charCodeAt(at - 1)) === inWord && at < folded.length && wordKind(folded.charCodeAt(at)) === inWord;
