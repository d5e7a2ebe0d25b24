import { normal } from '../../../src/check/score/normal.ts';
import { pooled, scoreOf, wordOverlap, wordsOf } from '../../../src/check/score/overlap.ts';
import type { Figures, JudgedPage } from '../judged-page.ts';
import { isKnown, pooledF1 } from './average.ts';

/** A standfirst is right when nine in ten of its words (F1) are. */
const nearlyAll = 0.9;

/** F1 of standfirsts over all pages: one that is given where none is wanted counts against it. Lines of one standfirst are joined. */
export function deck(pages: readonly JudgedPage[]): Figures<'f1'> {
  const overlaps = pages.flatMap(({ gold, answer }) => {
    if (!isKnown(gold.deck)) return [];
    const [ours, theirs] = [normal(answer.deck), normal([gold.deck].flat().join(' '))];
    const [given, wanted] = [ours, theirs].map((text) => Number(wordsOf(text).length > 0)) as [number, number];
    const right = Number(given + wanted === 2 && scoreOf(wordOverlap(ours, theirs)).f1 >= nearlyAll);
    return [{ right, found: right, given, wanted }];
  });
  return { f1: pooledF1(pooled(overlaps)) };
}
