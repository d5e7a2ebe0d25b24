import { scoreOf, wordOverlap } from '../../../src/check/score/overlap.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { isKnown, mean } from './average.ts';

/**
 * The body as a bag of lower-cased words, as the WCXB benchmark has it: precision, recall and F1 of each page, and the mean of each
 * over the pages. F1 is therefore not that of the other two. No body where none is wanted scores 1.
 */
export function body(pages: readonly JudgedPage[]): Figures<'f1' | 'precision' | 'recall'> {
  const scores = pages.flatMap(({ gold, answer }) =>
    isKnown(gold.body) ? [scoreOf(wordOverlap(answer.body, gold.body))] : [],
  );
  return {
    f1: mean(scores.map(({ f1 }) => f1)),
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
  };
}
