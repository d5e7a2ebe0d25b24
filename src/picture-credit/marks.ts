import { fold } from '../letters/fold.ts';
import { foldCase } from '../letters/fold-case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { namesSource, sourceWord } from '../names/sources.ts';
import { remember } from '../remember.ts';

/** How lines name who made a picture, in the languages of a page. */
export interface CreditMarks {
  /**
   * Where a mark that a line begins with ends, and what parts it from a name: `Photo by …`, `Crédito: …`, `Fotos EFE`; 0 where it
   * begins with none.
   */
  start(line: string): number;
  /** The same for a mark that a comma parts from a name: `Image source, Getty Images`. */
  listed(line: string): number;
  /** The same for a mark that a colon or a word such as *by* follows: it is no part of a name. */
  introduced(line: string): number;
  /** What is said before a mark, and who is named behind it: `… Foto: EFE`. */
  held(line: string): readonly [said: string, name: string] | null;
}

/** Marks of captions that name what is seen and not who made it: “From left: …”. */
const seen = /^(?:from left|above|below|pictured|fig|l[eé][gy]end|didascalia|p(?:ie|eu|é) de foto)/;

/** Labels of texts that in a caption are the picture's: autor, źródło. */
const isLabel = (prefix: string): boolean => /^(?:aut|авт)/.test(prefix) || sourceWord.test(fold(prefix));

/** The sign that parts a mark from a name: 图：, 写真＝, 사진=. */
const ownSign = /\s?[:：=＝/／｜・]$/;

/** A text in which letters are alike whose capitals are: unit for unit, so that places in it are places in the text. */
function alike(text: string): string {
  const lower = text.toLowerCase();
  const small = lower.length === text.length ? lower : Array.from(text, inSmall).join('');
  return small.replace(/[’ς]/g, (unit) => (unit === '’' ? "'" : 'σ'));
}

const inSmall = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};

/** Phrases by their first unit, the longest first; as they are and as capitals without accents give them back. */
type Phrases = ReadonlyMap<string, readonly string[]>;

function byFirst(phrases: readonly string[]): Phrases {
  const found = new Map<string, string[]>();
  const all = new Set(phrases.flatMap((phrase) => [alike(phrase), alike(foldCase(phrase))]));
  for (const phrase of [...all].sort((a, b) => b.length - a.length))
    remember(found, phrase.charAt(0), () => [] as string[]).push(phrase);
  return found;
}

/** Where the phrases end that begin at a place of a text made `alike`, the longest first. */
const endsAt = (phrases: Phrases, text: string, at: number): readonly number[] =>
  (phrases.get(text.charAt(at)) ?? []).flatMap((phrase) => (text.startsWith(phrase, at) ? [at + phrase.length] : []));

const smallWord = /(?:de|por|by|von|par|di|via|vía|door)\b/y;
const blanks = /\s*/y;
const colon = /[:：]/y;
const comma = /[,،]/y;
const introducer = /[:：|=＝]/y;
const anySign = /[:：|/／=＝]|[-–]\s/;
const sign = /[:：|/／=＝]/y;
const dash = /[-–](?=\s)/y;

/** Where an expression ends that matches at a place; 0 where it does not. */
function endAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : 0;
}

const behindBlanks = (text: string, at: number): number => endAt(blanks, text, at);

/** Where what may stand behind a mark ends, with the blanks behind it; 0 where it does not stand there. */
type Behind = (text: string, end: number) => number;

/** Something that parts a mark from a name, before it blanks or none. */
const behind =
  (expression: RegExp): Behind =>
  (text, end) => {
    const found = endAt(expression, text, behindBlanks(text, end));
    return found && behindBlanks(text, found);
  };

const behindColon = behind(colon);
const behindComma: Behind = (text, end) => {
  const found = endAt(comma, text, end) || (endAt(blanks, text, end) > end ? endAt(comma, text, end + 1) : 0);
  return found && behindBlanks(text, found);
};
const behindSign: Behind = (text, end) => {
  const found = endAt(sign, text, behindBlanks(text, end)) || endAt(dash, text, end);
  return found && behindBlanks(text, found);
};
const justBlanks: Behind = (text, end) => {
  const found = behindBlanks(text, end);
  return found > end ? found : 0;
};
/** Behind a mark that it introduces: “Foto: …”, “Photo by …”. */
const introducing: Behind = (text, end) => {
  const next = behindBlanks(text, end);
  const found = endAt(introducer, text, next) || (next > end ? endAt(smallWord, text, next) : 0);
  return found && behindBlanks(text, found);
};

/** Of these ends of marks the first behind which stands one of what may stand there: where that ends; 0 for none. */
function firstEnd(ends: readonly number[], text: string, behind: readonly Behind[]): number {
  for (const end of ends)
    for (const endOf of behind) {
      const found = endOf(text, end);
      if (found > 0) return found;
    }
  return 0;
}

/** Before a mark inside of a line stands one of these, or behind one of those. */
const border = /[\s([|/–—-]/;
const closing = /[.!?…”»)।\u3002\u300d\u300f\u3040-\u9fff]/;
/** A name behind a mark, with the bracket that closes the credit. */
const named = /^([^:]{2,120}?)[)\]]?\s*$/;

const compiled = new WeakMap<readonly Lexicon[], CreditMarks>();

/** The marks of some lexicons, gathered once for a set of them. */
export const creditMarks = (lexicons: readonly Lexicon[]): CreditMarks =>
  remember(compiled, lexicons, () => marksOf(lexicons));

function marksOf(lexicons: readonly Lexicon[]): CreditMarks {
  const bare = lexicons.flatMap(({ creditMarks }) => creditMarks.map((mark) => mark.replace(ownSign, '')));
  // An agency is no mark of itself: “PAP/Ana Ruiz”, “ANTARA FOTO/Siti”.
  const marks = byFirst(bare.filter((mark) => !seen.test(mark) && !namesSource(mark.toUpperCase())));
  const labels = byFirst(lexicons.flatMap(({ bylinePrefixes }) => bylinePrefixes.filter(isLabel)));

  const mayBegin = (line: string): boolean => {
    const first = alike(line.charAt(0));
    return marks.has(first) || labels.has(first);
  };
  /** Where a mark, or two of them, may end: “Foto de archivo”, “Photo courtesy”. */
  const markEnds = (text: string, at: number): readonly number[] =>
    endsAt(marks, text, at).flatMap((end) => {
      const next = justBlanks(text, end);
      return next > 0 ? [...endsAt(marks, text, next), end] : [end];
    });
  const markedBy = (behind: Behind, text: string): number => firstEnd(markEnds(text, 0), text, [behind]);
  const beginning = (text: string, at: number, behind: readonly Behind[]): number => {
    const ends = markEnds(text, at).flatMap((end) => {
      const next = endAt(smallWord, text, behindBlanks(text, end));
      return next > 0 ? [next, end] : [end];
    });
    return firstEnd(ends, text, behind) || firstEnd(endsAt(labels, text, at), text, [behindColon]);
  };

  return {
    start: (line) => (mayBegin(line) ? beginning(alike(line), 0, [behindSign, justBlanks]) : 0),
    listed: (line) => (mayBegin(line) ? markedBy(behindComma, alike(line)) : 0),
    introduced: (line) => (mayBegin(line) ? markedBy(introducing, alike(line)) : 0),
    held(line) {
      if (!anySign.test(line)) return null;
      const text = alike(line);
      const nameFrom = (start: number): string | undefined => {
        const behind = beginning(text, start, [behindSign]);
        return behind > 0 ? named.exec(line.slice(behind))?.[1] : undefined;
      };
      for (let end = 0; end < text.length; end++) {
        const name =
          (end === 0 ? nameFrom(0) : undefined) ??
          (border.test(text.charAt(end)) ? nameFrom(end + 1) : undefined) ??
          (end > 0 && closing.test(text.charAt(end - 1)) ? nameFrom(end) : undefined);
        if (name) return [line.slice(0, end), name];
      }
      return null;
    },
  };
}

/** Whether a line begins with what introduces a credit. */
export const beginsWithMark = (line: string, lexicons: readonly Lexicon[]): boolean =>
  creditMarks(lexicons).start(line) > 0;
