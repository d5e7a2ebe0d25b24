/** A choice among some alternatives, each told by numbers, and which of them are right. */
export interface Choice {
  rows: readonly (readonly number[])[];
  right: readonly boolean[];
}

/** What a squared weight costs beside the mean loss of a choice. */
const shrinkage = 0.0003;
const steps = 400;

/** The probability of each alternative. */
export function shares(rows: Choice['rows'], weights: Float64Array): number[] {
  const odds = rows.map((row) => row.reduce((sum, value, k) => sum + value * (weights[k] as number), 0));
  const best = Math.max(...odds);
  const each = odds.map((value) => Math.exp(value - best));
  const all = each.reduce((sum, value) => sum + value, 0);
  return each.map((value) => value / all);
}

/** Conditional logit (McFadden 1974) with a little shrinkage, by Adam (Kingma and Ba 2014): a weight for each number. */
export function regress(choices: readonly Choice[]): Float64Array {
  const size = choices[0]?.rows[0]?.length ?? 0;
  const [weights, mean, square] = Array.from({ length: 3 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => 2 * shrinkage * weight);
    for (const { rows, right } of choices) {
      const given = shares(rows, weights);
      const sum = given.reduce((all, share, n) => all + (right[n] ? share : 0), 1e-9);
      rows.forEach((row, n) => {
        const error = (given[n] as number) - (right[n] ? (given[n] as number) / sum : 0);
        for (let k = 0; k < size; k++) slope[k] = (slope[k] as number) + (error * (row[k] as number)) / choices.length;
      });
    }
    const rate = 0.1 * (1 - step / steps) + 0.002;
    for (let k = 0; k < size; k++) {
      const each = slope[k] as number;
      mean[k] = 0.9 * (mean[k] as number) + 0.1 * each;
      square[k] = 0.999 * (square[k] as number) + 0.001 * each * each;
      const unbiased = (mean[k] as number) / (1 - 0.9 ** step);
      weights[k] =
        (weights[k] as number) - (rate * unbiased) / (Math.sqrt((square[k] as number) / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** A yes or no as a choice: what speaks for yes, against nothing. A last number stands for what speaks for it from the outset. */
export const yesOrNo = (signs: readonly number[], yes: boolean): Choice => ({
  rows: [[...signs, 1], new Array<number>(signs.length + 1).fill(0)],
  right: [yes, !yes],
});

/** For each choice the probability of its alternatives by weights fitted on the other folds. */
export function crossValidated<Each extends Choice & { fold: number }>(
  choices: readonly Each[],
  folds: number,
): { choice: Each; given: number[] }[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = regress(choices.filter((choice) => choice.fold !== fold));
    const held = choices.filter((choice) => choice.fold === fold);
    return held.map((choice) => ({ choice, given: shares(choice.rows, weights) }));
  }).flat();
}

/** Weights as they stand in the code. */
export const printed = (names: readonly string[], weights: Float64Array): string =>
  names.map((name, i) => `  ${name}: ${(weights[i] as number).toFixed(2)},`).join('\n');
