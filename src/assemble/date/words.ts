import { isLetter, letters } from '../../letters/fold.ts';
import { isCapital, isSmall } from '../../letters/letter-case.ts';
import type { FoldedLine } from './folded-line.ts';
import { matchAt } from './folded-line.ts';

export interface Word {
  text: string;
  start: number;
  end: number;
}

const word = new RegExp(`[${letters}]+'?`, 'y');
// Thai writes its short months with dots inside: มิ.ย.
const thai = /[\u0e01-\u0e4e]+(?:\.[\u0e01-\u0e4e]+)*\.?/y;

const isThai = (unit: string | undefined): boolean => unit !== undefined && unit >= '\u0e01' && unit <= '\u0e4e';

/** Words that start here, longest first: two joined by a blank or a hyphen, then one. */
export function wordsFrom({ folded }: FoldedLine, at: number): Word[] {
  const first = (isThai(folded[at]) ? matchAt(thai, folded, at) : null) ?? matchAt(word, folded, at);
  if (!first) return [];
  const end = at + first[0].length;
  const words = [{ text: first[0], start: at, end }];
  const next = folded[end] === ' ' || folded[end] === '-' ? matchAt(word, folded, end + 1) : null;
  if (next) words.unshift({ text: `${first[0]} ${next[0]}`, start: at, end: end + 1 + next[0].length });
  return words;
}

/** Letters before this place, at most so many: no name of a month or day is longer. */
const longestWord = 24;

function wordStart(folded: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestWord && (isLetter(folded[start - 1]) || folded[start - 1] === "'")) start--;
  return start;
}

/**
 * Words that end here: two, then one, then what follows the last small letter before a capital, for pages that glue
 * a label to what it labels ("UpdatedJanuary").
 */
export function wordsBefore({ raw, folded }: FoldedLine, end: number): Word[] {
  const start = wordStart(folded, end);
  if (start === end) return [];
  const wordFrom = (from: number): Word => ({ text: folded.slice(from, end), start: from, end });
  const words = [wordFrom(start)];
  const before = start - 1;
  if (folded[before] === ' ' || folded[before] === '-') {
    const first = wordStart(folded, before);
    if (first < before) words.unshift({ ...wordFrom(first), text: folded.slice(first, end).replace('-', ' ') });
  }
  for (let i = end - 1; i > start; i--) {
    if (isCapital(raw[i]) && isSmall(raw[i - 1])) {
      words.push(wordFrom(i));
      break;
    }
  }
  return words;
}
