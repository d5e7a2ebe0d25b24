import type { Lexicon } from '../../lexicon/lexicon.ts';

import { remember } from '../../remember.ts';
import { namesSource } from './sources.ts';

/** How lines name who made a picture, in the languages of a page. */
export interface CreditMarks {
  /** `… Foto: EFE`: what is said, then the mark, then who. */
  marked: RegExp;
  /** A line that begins with a mark: `Photo by …`, `Crédito: …`, `Fotos EFE`. */
  starts: RegExp;
  /** A mark that a colon or a word such as *by* follows: it is no part of a name. */
  introduces: RegExp;
}

const escapePhrase = (phrase: string): string =>
  phrase
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:$/, '')
    .replace(/'/g, "['’]");

/** Marks of captions that name what is seen and not who made it: “From left: …”. */
const seen = /^(?:from left|above|below|pictured|fig|l[eé][gy]end|didascalia|p(?:ie|eu|é) de foto)/;

const compiled = new WeakMap<readonly Lexicon[], CreditMarks>();

/** The marks of some lexicons, compiled once for a set of them. */
export const creditMarks = (lexicons: readonly Lexicon[]): CreditMarks =>
  remember(compiled, lexicons, () => marksOf(lexicons));

function marksOf(lexicons: readonly Lexicon[]): CreditMarks {
  const phrases = [
    ...new Set(
      lexicons.flatMap(({ creditMarks }) =>
        creditMarks.filter((mark) => !seen.test(mark) && !namesSource(mark.toUpperCase())).map(escapePhrase),
      ),
    ),
  ]
    .sort((a, b) => b.length - a.length)
    .join('|');
  const by = '(?:de|por|by|von|par|di|via|vía|door)\\b';
  const two = `(?:${phrases})(?:\\s+(?:${phrases}))?`;
  const mark = `${two}(?:\\s*${by})?`;
  const before = '(?:^|[\\s([|/–—-]+|(?<=[\\u3002\\u300d\\u300f\\uff09\\u3040-\\u9fff]))';
  return {
    marked: new RegExp(`^(.*?)${before}(?:${mark})\\s*[:：|/]\\s*([^:]{2,120}?)[)\\]]?\\s*$`, 'isu'),
    starts: new RegExp(`^(?:${mark})\\s*[:：|/ ]\\s*`, 'iu'),
    introduces: new RegExp(`^${two}(?:\\s*[:：|]|\\s+${by})\\s*`, 'iu'),
  };
}
