import { fold } from '../../../letters/fold.ts';
import { isCapital } from '../../../letters/letter-case.ts';
import { remember } from '../../../remember.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { endsInDeed } from './deed.ts';

/** The words of a page's languages that stand between what was done and who did it. */
interface By {
  /** Inside of a text: before it a word ends, behind it one begins. */
  inside: RegExp;
  /** At the end of a text. */
  last: RegExp;
}

const compiled = new WeakMap<readonly BylineWords[], By>();

const byOf = (lexicons: readonly BylineWords[]): By =>
  remember(compiled, lexicons, () => {
    const words = phrasesOf(lexicons, 'byWords').join('|') || '(?!)';
    return { inside: new RegExp(`(?:^|[ .,;:])(?:${words}) (?=[^ ])`, 'g'), last: new RegExp(` (?:${words}) ?:?$`) };
  });

/** Where the name begins that the last "by" inside a text leads to: "Blog Beitrag von | Ana Ruiz"; -1 where none does, or to who did something else. */
export function behindBy(text: string, lexicons: readonly BylineWords[]): number {
  const folded = fold(text);
  const ends = [...folded.matchAll(byOf(lexicons).inside)].map(({ index, 0: found }) => index + found.length);
  return (
    ends.filter((end) => isCapital(text[end]) && !endsInDeed(folded.slice(0, end).trimEnd(), lexicons)).at(-1) ?? -1
  );
}

/** Whether the name stands on the next line: "Kolumne von", "Disko Von". */
export const endsWithBy = (text: string, lexicons: readonly BylineWords[]): boolean =>
  byOf(lexicons).last.test(fold(text).trimEnd());
