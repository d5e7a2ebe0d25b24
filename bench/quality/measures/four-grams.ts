import { bagOverlap } from '../../../src/check/score/overlap.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { harmonicMean, isKnown, mean, share } from './average.ts';

const size = 4;

/** Case counts here. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** The runs of four words of a text; a shorter text is one run of all it has. */
function gramsOf(words: readonly string[]): string[] {
  if (words.length <= size) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(size - 1).map((_, i) => words.slice(i, i + size).join(' '));
}

/**
 * The body as a bag of runs of four words, as ScrapingHub's article extraction benchmark has it: the F1 of mean precision and mean
 * recall, where pages without an answer have no precision and those without a body no recall; and the share of pages whose words
 * are the wanted ones, all of them and in their order.
 */
export function fourGrams(pages: readonly JudgedPage[]): Figures<'f1' | 'exact'> {
  const bodies = pages.flatMap(({ gold, answer }) =>
    isKnown(gold.body) ? [{ given: wordsOf(answer.body), wanted: wordsOf(gold.body) }] : [],
  );
  const overlaps = bodies.map(({ given, wanted }) => bagOverlap(gramsOf(given), gramsOf(wanted)));
  const precision = mean(overlaps.filter(({ given }) => given > 0).map(({ right, given }) => right / given));
  const recall = mean(overlaps.filter(({ wanted }) => wanted > 0).map(({ found, wanted }) => found / wanted));
  return {
    f1: precision === null || recall === null ? null : harmonicMean(precision, recall),
    exact: share(bodies.map(({ given, wanted }) => given.join(' ') === wanted.join(' '))),
  };
}
