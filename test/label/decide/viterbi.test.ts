import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPath } from '../../../src/label/decide/viterbi.ts';

test('takes the best state of each step where transitions say nothing', () => {
  const scores = Float64Array.from([0, 1, 2, 0, 0, 3]);
  expect([...bestPath(scores, new Float64Array(4), 2, 1)]).toEqual([1, 0, 1]);
});

test('stays in a state where leaving costs more than it gains', () => {
  const scores = Float64Array.from([2, 0, 0, 1, 2, 0]);
  const transitions = Float64Array.from([0, -5, -5, 0]);
  expect([...bestPath(scores, transitions, 2, 1)]).toEqual([0, 0, 0]);
  expect([...bestPath(scores, transitions, 2, 0)]).toEqual([0, 1, 0]);
});

test('no path is better', () => {
  const number = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 9, maxLength: 9 }),
      fc.array(number, { minLength: 9, maxLength: 9 }),
      (scores, transitions) => {
        const value = (path: readonly number[]): number =>
          path.reduce(
            (sum, state, step) =>
              sum +
              (scores[step * 3 + state] as number) +
              (step > 0 ? (transitions[(path[step - 1] as number) * 3 + state] as number) : 0),
            0,
          );
        const found = value([...bestPath(Float64Array.from(scores), Float64Array.from(transitions), 3, 1)]);
        for (let code = 0; code < 27; code++) {
          expect(found).toBeGreaterThanOrEqual(value([Math.floor(code / 9), Math.floor(code / 3) % 3, code % 3]));
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('an empty page has an empty path', () => {
  expect(bestPath(new Float64Array(0), new Float64Array(9), 3, 1)).toHaveLength(0);
});
