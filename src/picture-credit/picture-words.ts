import { fold } from '../letters/fold.ts';
import { standsAlone } from '../letters/stands-alone.ts';
import { withoutEnd } from '../letters/without-end.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { remember } from '../remember.ts';

/** Which words speak of a picture, folded. */
interface PictureWords {
  sides: ReadonlySet<string>;
  phrases: readonly string[];
  kinds: readonly string[];
  /** What pictures are called, by which they are numbered: “Abbildung 2”. */
  marks: ReadonlySet<string>;
}

const compiled = new WeakMap<readonly Lexicon[], PictureWords>();

const wordsOf = (lexicons: readonly Lexicon[]): PictureWords =>
  remember(compiled, lexicons, () => {
    const folded = (list: 'sideWords' | 'pictureWords' | 'pictureKinds' | 'creditMarks'): Set<string> =>
      new Set(lexicons.flatMap((lexicon) => lexicon[list].map(bare)));
    return {
      sides: folded('sideWords'),
      phrases: [...folded('pictureWords')],
      kinds: [...folded('pictureKinds')].map((kind) => withoutEnd(kind, '=＝/')),
      marks: folded('creditMarks'),
    };
  });

const bare = (phrase: string): string => withoutEnd(fold(phrase), '.:');

const holds = (folded: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => {
    const at = folded.indexOf(phrase);
    return at >= 0 && standsAlone(folded, at, at + phrase.length);
  });

const bracketed = /[(（]([^()（）]{1,60})[)）]/g;
const numbered = /^(\p{L}{1,12})\.?\s?\d{1,2}(?!\d)/u;

/** Whether a line says where in a picture someone stands, or that a picture is spoken of: “(links)”, “Ana Ruiz (second from left)”, “de izquierda a derecha”. */
export function speaksOfPicture(line: string, lexicons: readonly Lexicon[]): boolean {
  const { sides, phrases } = wordsOf(lexicons);
  const folded = fold(line);
  const isSide = (inside: string): boolean =>
    sides.has(bare(inside.trim())) || sides.has(bare(inside.split(/[\s,]+/).at(-1) ?? ''));
  for (const [, inside = ''] of folded.matchAll(bracketed)) if (isSide(inside)) return true;
  return holds(folded, phrases);
}

/** Whether a mark says what kind of picture it is: “Ilustración”, “Foto de archivo”. */
export function namesKind(mark: string, lexicons: readonly Lexicon[]): boolean {
  const { kinds, phrases } = wordsOf(lexicons);
  const folded = fold(mark);
  return holds(folded, kinds) || holds(folded, phrases);
}

/** Whether a line begins with the number of a picture: “Abbildung 2: …”, “Fig. 3”. */
export function isNumberedPicture(line: string, lexicons: readonly Lexicon[]): boolean {
  const word = numbered.exec(line)?.[1];
  return word !== undefined && wordsOf(lexicons).marks.has(bare(word));
}
