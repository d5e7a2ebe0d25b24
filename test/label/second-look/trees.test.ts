import { expect, test } from 'vitest';
import { growTrees, oddsIn, type Trees } from '../../../src/label/second-look/trees.ts';

/** Three trees: one splits on sign 0, then on sign 1 to its right; two are single leaves. */
const nodes = [0, -1, 1, -1, -1, -1, -1];
const values = [0.5, 1, 10, 2, 3, 7, 4];

const grown = (...rounds: number[]): Trees | null =>
  growTrees(Int16Array.from(nodes), Float32Array.from(values), rounds);

test('a row goes left up to the value of a split, and right above it', () => {
  const odds = (...row: number[]): number => oddsIn(grown(1, 2) as Trees, 0, Float32Array.from(row));
  expect([odds(0.5, 0), odds(0.6, 10), odds(0.6, 11)]).toEqual([1, 2, 3]);
});

test('each question has trees of its own, which add up', () => {
  const row = Float32Array.from([0, 0]);
  expect(oddsIn(grown(1, 2) as Trees, 1, row)).toBe(11);
  expect(oddsIn(grown(2, 1) as Trees, 0, row)).toBe(8);
});

test('trees that are not as many as the questions need are none', () => {
  expect(grown(1, 1)).toBeNull();
});

test.each([
  ['breaks off after a split', [0], [1]],
  ['breaks off before a right branch', [0, -1], [1, 2]],
  ['has a node without a value', [-1], []],
])('what %s is no tree', (_, signs, given) => {
  expect(growTrees(Int16Array.from(signs), Float32Array.from(given), [1])).toBeNull();
});
