import { foldCase } from '../../letters/fold-case.ts';
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

/** A cue ends in a colon, a bar or an arrow where it stands before its title. */
const border = /[:：|>»→]\s*|\s[-–—]\s/;

/** Splits a cue off the title behind it in the same line ("Lee también: El puente…"); the cue is null when there is none. */
export function splitCue(
  line: string,
  list: 'relatedCues' | 'tagCues',
  lexicons: readonly Lexicon[],
): { cue: string | null; rest: string } {
  if (!startsWith(line, list, lexicons)) return { cue: null, rest: line };
  const found = border.exec(line.slice(0, 80));
  if (found) {
    const end = found.index + found[0].length;
    const rest = line.slice(end).trim();
    return rest ? { cue: line.slice(0, end).trim(), rest } : { cue: null, rest: line };
  }
  const folded = foldCase(line);
  const phrase = longestPhrase(folded, list, lexicons);
  const rest = phrase && folded.length === line.length ? line.slice(phrase.length).trim() : '';
  return phrase && /^[\p{Lu}"“«¿¡'‘]/u.test(rest)
    ? { cue: line.slice(0, phrase.length).trim(), rest }
    : { cue: null, rest: line };
}

function longestPhrase(folded: string, list: 'relatedCues' | 'tagCues', lexicons: readonly Lexicon[]): string | null {
  const phrases = lexicons
    .flatMap((lexicon) => lexicon[list].map(foldCase))
    .filter((phrase) => folded.startsWith(phrase));
  return phrases.reduce<string | null>((best, each) => (best && best.length >= each.length ? best : each), null);
}
