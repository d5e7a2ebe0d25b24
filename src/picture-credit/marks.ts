import { fold } from '../letters/fold.ts';
import { foldCase } from '../letters/fold-case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { namesSource, sourceWord } from '../names/sources.ts';
import { remember } from '../remember.ts';

/** How lines name who made a picture, in the languages of a page. */
export interface CreditMarks {
  /** `… Foto: EFE`: what is said, then the mark, then who. */
  marked: RegExp;
  /** A line that begins with a mark: `Photo by …`, `Crédito: …`, `Fotos EFE`. */
  starts: RegExp;
  /** A mark that a comma parts from a name: `Image source, Getty Images`. */
  listed: RegExp;
  /** A mark that a colon or a word such as *by* follows: it is no part of a name. */
  introduces: RegExp;
  /** What marks begin with, in lower case. */
  firstLetters: ReadonlySet<string>;
  /** What may stand before the sign that parts a mark from a name, in lower case, and how long that is. */
  endings: ReadonlySet<string>;
  lengths: readonly number[];
}

/** Marks of captions that name what is seen and not who made it: “From left: …”. */
const seen = /^(?:from left|above|below|pictured|fig|l[eé][gy]end|didascalia|p(?:ie|eu|é) de foto)/;

/** Labels of texts that in a caption are the picture's: autor, źródło. */
const isLabel = (prefix: string): boolean => /^(?:aut|авт)/.test(prefix) || sourceWord.test(fold(prefix));

/** The sign that parts a mark from a name: 图：, 写真＝, 사진=. */
const ownSign = /\s?[:：=＝/／｜・]$/;

/** The phrases, also as capitals without accents give them back. */
const spelled = (phrases: readonly string[]): Set<string> =>
  new Set(phrases.flatMap((phrase) => [phrase, foldCase(phrase)]));

/** Phrases as alternatives, longest first. */
const oneOf = (phrases: ReadonlySet<string>): string =>
  [...phrases]
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]"))
    .sort((a, b) => b.length - a.length)
    .join('|');

/** A sign that may part a mark from a name. */
const partingSign = /[:：|/／=＝]|[-–](?=\s)/g;

/** Small words between a mark and a name. */
const byWords = ['de', 'por', 'by', 'von', 'par', 'di', 'via', 'vía', 'door'];

const compiled = new WeakMap<readonly Lexicon[], CreditMarks>();

/** The marks of some lexicons, compiled once for a set of them. */
export const creditMarks = (lexicons: readonly Lexicon[]): CreditMarks =>
  remember(compiled, lexicons, () => marksOf(lexicons));

function marksOf(lexicons: readonly Lexicon[]): CreditMarks {
  const bare = lexicons.flatMap(({ creditMarks }) => creditMarks.map((mark) => mark.replace(ownSign, '')));
  // An agency is no mark of itself: “PAP/Ana Ruiz”, “ANTARA FOTO/Siti”.
  const allMarks = spelled(bare.filter((mark) => !seen.test(mark) && !namesSource(mark.toUpperCase())));
  const allLabels = spelled(lexicons.flatMap(({ bylinePrefixes }) => bylinePrefixes.filter(isLabel)));
  const [phrases, labels] = [oneOf(allMarks), oneOf(allLabels)];
  const by = `(?:${byWords.join('|')})\\b`;
  const two = `(?:${phrases})(?:\\s+(?:${phrases}))?`;
  const mark = `${two}(?:\\s*${by})?`;
  const before = '(?:^|[\\s([|/–—-]|(?<=[.!?…”»)।\\u3002\\u300d\\u300f\\u3040-\\u9fff]))';
  const parted = `(?:\\s*[:：|/／=＝]|[-–](?=\\s))\\s*`;
  const endings = new Set([...allMarks, ...allLabels, ...byWords]);
  const label = labels ? `(?:${labels})\\s*[:：]\\s*` : '(?!)';
  return {
    marked: new RegExp(`^(.*?)${before}(?:${mark}${parted}|${label})([^:]{2,120}?)[)\\]]?\\s*$`, 'isu'),
    starts: new RegExp(`^(?:${mark}(?:${parted}|\\s+)|${label})`, 'iu'),
    listed: new RegExp(`^${two}\\s?[,،]\\s*`, 'iu'),
    introduces: new RegExp(`^${two}(?:\\s*[:：|=＝]|\\s+${by})\\s*`, 'iu'),
    firstLetters: new Set([...allMarks, ...allLabels].map((phrase) => phrase.charAt(0))),
    endings,
    lengths: [...new Set([...endings].map(({ length }) => length))],
  };
}

/** Whether a line may begin with a mark: a look at its first letter is cheaper than an expression of all marks. */
export const mayBeginWithMark = (line: string, { firstLetters }: CreditMarks): boolean =>
  firstLetters.has(line.charAt(0).toLowerCase());

/** Whether a line may hold a mark and the sign that parts it from a name; cheaper to tell than where. */
export function mayHoldMark(line: string, { endings, lengths }: CreditMarks): boolean {
  for (const { index } of line.matchAll(partingSign)) {
    const before = line.slice(0, index).trimEnd().toLowerCase().replaceAll('’', "'");
    if (lengths.some((length) => endings.has(before.slice(-length)))) return true;
  }
  return false;
}

/** Whether a line begins with what introduces a credit. */
export function beginsWithMark(line: string, lexicons: readonly Lexicon[]): boolean {
  const marks = creditMarks(lexicons);
  return mayBeginWithMark(line, marks) && marks.starts.test(line);
}
