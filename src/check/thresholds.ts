import type { Outcome } from './outcome.ts';
import { type Scores, scoresOf } from './score/table.ts';

/** A field and the score (F1) that its cases together must reach. */
export interface Threshold {
  field: string;
  least: number;
}

/** The scores of a run, and the fields that are below what they must reach. */
export interface Verdict {
  thresholds: readonly Threshold[];
  scores: Scores;
  below: readonly string[];
}

/** Scores must not fail for the last digit of a sum. */
const rounding = 1e-9;

/** Judges the scored fields of a run. A field that no case speaks of is below: nothing shows that it is right. */
export function verdictOn(outcomes: readonly Outcome[], thresholds: readonly Threshold[]): Verdict {
  const scores = scoresOf(
    outcomes,
    thresholds.map(({ field }) => field),
  );
  const below = thresholds
    .filter(({ field, least }) => {
      const score = scores.fields.find((each) => each.field === field);
      return score === undefined || score.f1 + rounding < least;
    })
    .map(({ field }) => field);
  return { thresholds, scores, below };
}
