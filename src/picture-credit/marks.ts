import { fold } from '../letters/fold.ts';
import { foldCase } from '../letters/fold-case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { namesSource, sourceWord } from '../names/sources.ts';
import { remember } from '../remember.ts';
import {
  type Behind,
  blanksBehind,
  colonBehind,
  commaBehind,
  firstEnd,
  introducerBehind,
  signBehind,
  wordBehind,
} from './behind-mark.ts';
import { shownLabels } from './shown.ts';

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
function endsAt(phrases: Phrases, text: string, at: number): readonly number[] {
  const likely = phrases.get(text.charAt(at));
  const ends: number[] = [];
  if (likely) for (const phrase of likely) if (text.startsWith(phrase, at)) ends.push(at + phrase.length);
  return ends;
}

/** Without one of these a line holds no mark that is parted from a name. */
const anySign = /[:：|/／=＝]|[-–]\s/;

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
  const shown = shownLabels(lexicons);
  const isShown = (mark: string): boolean => shown.some((label) => fold(mark).startsWith(label));
  // An agency is no mark of itself: “PAP/Ana Ruiz”, “ANTARA FOTO/Siti”.
  const marks = byFirst(bare.filter((mark) => !isShown(mark) && !namesSource(mark.toUpperCase())));
  const labels = byFirst(lexicons.flatMap(({ bylinePrefixes }) => bylinePrefixes.filter(isLabel)));

  const firsts = new Set([...marks.keys(), ...labels.keys()]);
  const mayBegin = (line: string): boolean => firsts.has(alike(line.charAt(0)));
  /** Where a mark, or two of them, may end: “Foto de archivo”, “Photo courtesy”. */
  const markEnds = (text: string, at: number): readonly number[] =>
    endsAt(marks, text, at).flatMap((end) => {
      const next = blanksBehind(text, end);
      return next > 0 ? [...endsAt(marks, text, next), end] : [end];
    });
  const markedBy = (wanted: Behind, text: string): number => firstEnd(markEnds(text, 0), text, [wanted]);
  const beginning = (text: string, at: number, wanted: readonly Behind[]): number => {
    const ends = markEnds(text, at).flatMap((end) => {
      const next = wordBehind(text, end);
      return next > 0 ? [next, end] : [end];
    });
    return firstEnd(ends, text, wanted) || firstEnd(endsAt(labels, text, at), text, [colonBehind]);
  };

  return {
    start: (line) => (mayBegin(line) ? beginning(alike(line), 0, [signBehind, blanksBehind]) : 0),
    listed: (line) => (mayBegin(line) ? markedBy(commaBehind, alike(line)) : 0),
    introduced: (line) => (mayBegin(line) ? markedBy(introducerBehind, alike(line)) : 0),
    held(line) {
      if (!anySign.test(line)) return null;
      const text = alike(line);
      const nameFrom = (start: number): string | undefined => {
        const behind = beginning(text, start, [signBehind]);
        return behind > 0 ? named.exec(line.slice(behind))?.[1] : undefined;
      };
      let mayStart = firsts.has(text.charAt(0));
      for (let end = 0; end < text.length; end++) {
        const mayFollow = firsts.has(text.charAt(end + 1));
        const name =
          (mayStart && end === 0 ? nameFrom(0) : undefined) ??
          (mayFollow && border.test(text.charAt(end)) ? nameFrom(end + 1) : undefined) ??
          (mayStart && end > 0 && closing.test(text.charAt(end - 1)) ? nameFrom(end) : undefined);
        if (name) return [line.slice(0, end), name];
        mayStart = mayFollow;
      }
      return null;
    },
  };
}

/** Whether a line begins with what introduces a credit. */
export const beginsWithMark = (line: string, lexicons: readonly Lexicon[]): boolean =>
  creditMarks(lexicons).start(line) > 0;
