import { isLetter } from './fold.ts';

/** Letters of scripts that put no blanks between words, and of Korean, which joins particles to them. */
export const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Whether a phrase found in folded text from `start` up to `end` is not part of a longer word. */
export function standsAlone(folded: string, start: number, end: number): boolean {
  if (unspaced.test(folded[start] ?? '')) return true;
  return !isLetter(folded[start - 1]) && !isLetter(folded[end]);
}
