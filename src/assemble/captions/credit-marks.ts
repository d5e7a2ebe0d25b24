import { foldCase } from '../../lexicon/fold-case.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { remember } from '../../remember.ts';
import { sourceWord } from '../byline/credit/prefix.ts';
import { fold } from '../page/fold.ts';
import { isSource } from './sources.ts';

/** How lines name who made a picture, in the languages of a page. */
export interface CreditMarks {
  /** `… Foto: EFE`: what is said, then the mark, then who. */
  marked: RegExp;
  /** A line that begins with a mark: `Photo by …`, `Crédito: …`, `Fotos EFE`. */
  starts: RegExp;
  /** A mark that a colon or a word such as *by* follows: it is no part of a name. */
  introduces: RegExp;
}

const escapePhrase = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:$/, '');

/** The phrases as alternatives, longest first, also as capitals without accents give them back. */
const oneOf = (phrases: readonly string[]): string =>
  [...new Set([...phrases, ...phrases.map(foldCase)].map(escapePhrase))].sort((a, b) => b.length - a.length).join('|');

/** Labels of texts that in a caption are the picture's: autor, źródło. */
const isLabel = (prefix: string): boolean => /^(?:aut|авт)/.test(prefix) || sourceWord.test(fold(prefix));

const compiled = new WeakMap<readonly Lexicon[], CreditMarks>();

/** The marks of some lexicons, compiled once for a set of them. */
export const creditMarks = (lexicons: readonly Lexicon[]): CreditMarks =>
  remember(compiled, lexicons, () => marksOf(lexicons));

function marksOf(lexicons: readonly Lexicon[]): CreditMarks {
  // An agency is no mark of itself: “PAP/Ana Ruiz”.
  const phrases = oneOf(lexicons.flatMap(({ creditMarks }) => creditMarks.filter((mark) => !isSource(mark))));
  const labels = oneOf(lexicons.flatMap(({ bylinePrefixes }) => bylinePrefixes.filter(isLabel)));
  const by = '(?:de|por|by|von|par|di|via|vía|door)\\b';
  const two = `(?:${phrases})(?:\\s+(?:${phrases}))?`;
  const mark = `${two}(?:\\s*${by})?`;
  const before = '(?:^|[\\s([|/–—-]+|(?<=[.!?…”»\\u3002\\u300d\\u300f\\uff09\\u3040-\\u9fff]))';
  return {
    marked: new RegExp(
      `^(.*?)${before}(?:(?:${mark})\\s*[:：|/]|(?:${labels})\\s*[:：])\\s*([^:]{2,120}?)[)\\]]?\\s*$`,
      'isu',
    ),
    starts: new RegExp(`^(?:(?:${mark})\\s*[:：|/ ]|(?:${labels})\\s*[:：])\\s*`, 'iu'),
    introduces: new RegExp(`^${two}(?:\\s*[:：|]|\\s+${by})\\s*`, 'iu'),
  };
}
