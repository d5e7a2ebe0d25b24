import type { Lexicon } from '../../lexicon/lexicon.ts';
import { remember } from '../../remember.ts';
import { agencies, pictureLibraries } from '../page/agencies.ts';

/** How lines name who made a picture, in the languages of a page. */
export interface CreditMarks {
  /** `… Foto: EFE`: what is said, then the mark, then who. */
  marked: RegExp;
  /** A line that begins with a mark: `Photo by …`, `Crédito: …`, `Fotos EFE`. */
  starts: RegExp;
  /** A mark that a comma parts from a name: `Image source, Getty Images`. */
  listed: RegExp;
  /** A mark and nothing else: `Archivo`, `资料图`. */
  whole: RegExp;
  /** A mark that a colon or a word such as *by* follows: it is no part of a name. */
  introduces: RegExp;
}

/** Without the sign that parts it from a name: 图：, 写真＝, 사진=. */
const escapePhrase = (phrase: string): string =>
  phrase.replace(/\s?[:：=＝/／｜・]$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const compiled = new WeakMap<readonly Lexicon[], CreditMarks>();

/** The marks of some lexicons, compiled once for a set of them. */
export const creditMarks = (lexicons: readonly Lexicon[]): CreditMarks =>
  remember(compiled, lexicons, () => marksOf(lexicons));

/** Whom lexicons name among the marks: they are the credit. */
const sources = new Set([...agencies, ...pictureLibraries].map((name) => name.toLowerCase()));

function marksOf(lexicons: readonly Lexicon[]): CreditMarks {
  const phrases = [...new Set(lexicons.flatMap(({ creditMarks }) => creditMarks.map(escapePhrase)))]
    .filter((phrase) => !/[:：]/.test(phrase) && !sources.has(phrase))
    .sort((a, b) => b.length - a.length)
    .join('|');
  const by = '(?:de|por|by|von|par|di|via|vía|door)\\b';
  const two = `(?:${phrases})(?:\\s+(?:${phrases}))?`;
  const mark = `${two}(?:\\s*${by})?`;
  const before = '(?:^|[\\s([|/–—-]+|(?<=[)।\\u3002\\u300d\\u300f\\u3040-\\u9fff]))';
  const parted = '(?:\\s*[:：|/／=＝]|[-–](?=\\s))\\s*';
  return {
    marked: new RegExp(`^(.*?)${before}(?:${mark})${parted}([^:]{2,120}?)[)\\]]?\\s*$`, 'isu'),
    starts: new RegExp(`^(?:${mark})(?:${parted}|\\s+)`, 'iu'),
    listed: new RegExp(`^${two}\\s?[,،]\\s*`, 'iu'),
    whole: new RegExp(`^${two}$`, 'iu'),
    introduces: new RegExp(`^${two}(?:\\s*[:：|=＝]|\\s+${by})\\s*`, 'iu'),
  };
}
