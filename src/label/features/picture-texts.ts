import { foldCase } from '../../letters/fold-case.ts';
import type { Fact } from '../../read/document.ts';
import { remember } from '../../remember.ts';
import { type MeasuredLine, type Vocabulary, wordsIn } from './lines.ts';

/** What stands for the pictures of a page where they are not seen, as words, by the first of them. */
export type PictureTexts = ReadonlyMap<string, readonly (readonly number[])[]>;

/** Texts that begin with the same words are compared to their ends. */
const firstWords = 3;
/** Longest text that is compared. */
const compared = 600;

const keyOf = (words: readonly number[]): string => words.slice(0, firstWords).join(' ');

export function pictureTextsOf(facts: readonly Fact[], vocabulary: Vocabulary): PictureTexts {
  const found = new Map<string, number[][]>();
  for (const value of new Set(facts.map(({ value }) => value.slice(0, compared)))) {
    const words = wordsIn(foldCase(value), vocabulary);
    if (words.length < firstWords) continue;
    remember(found, keyOf(words), () => [] as number[][]).push(words);
  }
  return found;
}

/** How much of the longer of both a line and a picture's text have in common from their beginning on: 1 where they are the same, 0 where neither begins with the other. */
export function likePictureText({ words, text }: MeasuredLine, texts: PictureTexts): number {
  if (texts.size === 0 || words.length < firstWords || text.length > compared) return 0;
  let best = 0;
  for (const other of texts.get(keyOf(words)) ?? []) {
    const [short, long] = words.length < other.length ? [words, other] : [other, words];
    if (short.every((word, i) => long[i] === word)) best = Math.max(best, short.length / long.length);
  }
  return best;
}
