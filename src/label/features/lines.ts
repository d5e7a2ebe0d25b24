import { tick } from '../../clock.ts';
import { foldCase } from '../../letters/fold-case.ts';
import { inNoWord, inUnspacedWord, wordKind } from '../../letters/word-kind.ts';
import type { Block } from '../../read/document.ts';
import { isMostlyLinks } from '../../read/linked-share.ts';

/** A block's text as the features look at it, worked out once. */
export interface MeasuredLine {
  text: string;
  /** The text, or the beginning of a long one, as `foldCase` makes it. */
  folded: string;
  /** Its words, numbered; of scripts without blanks, the pairs of its characters. */
  words: readonly number[];
  /** Length in letters of an alphabet. */
  length: number;
  /** Share of letters of scripts without blanks. */
  dense: number;
  /** The length where it reads like prose, else 0. */
  prose: number;
}

/** The words of a page, by number. */
export interface Vocabulary {
  numbers: Map<string, number>;
  words: string[];
  /** Whether a word is more than a function word: long enough, or of a script without blanks. */
  isContent: boolean[];
}

/** Words shorter than this are mostly function words. */
const contentWord = 4;

export const noWords = (): Vocabulary => ({ numbers: new Map(), words: [], isContent: [] });

function numberOf(word: string, { numbers, words, isContent }: Vocabulary): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = words.length;
    numbers.set(word, number);
    words.push(word);
    isContent.push(word.length >= contentWord || wordKind(word.charCodeAt(0)) === inUnspacedWord);
  }
  return number;
}

/** The words of a line that are more than function words, each once. */
export const contentWordsOf = (line: MeasuredLine | undefined, isContent: readonly boolean[]): number[] =>
  [...new Set(line?.words)].filter((word) => isContent[word]);

/** The words of a folded text, numbered. */
export function wordsIn(folded: string, vocabulary: Vocabulary): number[] {
  const found: number[] = [];
  const { length } = folded;
  let from = -1;
  let unspaced = false;
  for (let i = 0; i <= length; i++) {
    const kind = i < length ? wordKind(folded.charCodeAt(i)) : inNoWord;
    if (kind !== inNoWord) {
      if (from < 0) from = i;
      if (kind === inUnspacedWord) unspaced = true;
      continue;
    }
    if (from < 0) continue;
    if (unspaced)
      for (let k = from; k < Math.max(from + 1, i - 1); k++)
        found.push(numberOf(folded.slice(k, Math.min(i, k + 2)), vocabulary));
    else found.push(numberOf(folded.slice(from, i), vocabulary));
    from = -1;
    unspaced = false;
  }
  return found;
}

/** A character of a script without blanks stands for this many of an alphabet. */
const unspacedWeight = 2.5;

/** How much of a long block is looked at. */
const looked = 2000;

/** Letters of an alphabet that a line of prose has at least; the network was trained with it. */
const proseLetters = 100;

/** The lines of a page's blocks; numbers of words count in the vocabulary. */
export function linesOf(blocks: readonly Block[], vocabulary: Vocabulary): MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  for (const block of blocks) {
    tick();
    lines.push(lineOf(block, vocabulary));
  }
  return lines;
}

function lineOf(block: Block, vocabulary: Vocabulary): MeasuredLine {
  const { text } = block;
  const part = text.length > looked ? text.slice(0, looked) : text;
  let unspaced = 0;
  for (let i = 0; i < part.length; i++) if (wordKind(part.charCodeAt(i)) === inUnspacedWord) unspaced++;
  const dense = unspaced / part.length;
  const length = text.length * (1 + dense * (unspacedWeight - 1));
  const folded = foldCase(part);
  const words = wordsIn(folded, vocabulary);
  return { text, folded, words, length, dense, prose: length >= proseLetters && !isMostlyLinks(block) ? length : 0 };
}
