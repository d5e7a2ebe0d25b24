import { expect, test } from 'vitest';
import { addLeaves, growTrees, type Trees } from '../../../src/label/second-look/trees.ts';

/** Two trees: one splits on sign 0, then on sign 1 to its right; one is a single leaf. */
const signs = [0, -1, 1, -1, -1, -1];
const values = [0.5, 1, 10, 2, 3, 7];

const grown = (): Trees => growTrees(Int16Array.from(signs), Float32Array.from(values)) as Trees;

function sumsOf(row: readonly number[]): number[] {
  const sums = new Float64Array(2);
  addLeaves(grown(), Float32Array.from(row), sums);
  return [...sums];
}

test('a row goes left up to the value of a split, and right above it', () => {
  expect(sumsOf([0.5, 0])).toEqual([1, 7]);
  expect(sumsOf([0.6, 10])).toEqual([2, 7]);
  expect(sumsOf([0.6, 11])).toEqual([3, 7]);
});

test('outcomes take turns, and what was summed before is forgotten', () => {
  const trees = growTrees(Int16Array.from([-1, -1, -1]), Float32Array.from([1, 2, 4])) as Trees;
  const sums = new Float64Array(2).fill(9);
  addLeaves(trees, new Float32Array(1), sums);
  expect([...sums]).toEqual([5, 2]);
});

test.each([
  ['breaks off after a split', [0], [1]],
  ['breaks off before a right branch', [0, -1], [1, 2]],
  ['has a node without a value', [-1], []],
])('what %s is no tree', (_, nodes, given) => {
  expect(growTrees(Int16Array.from(nodes), Float32Array.from(given))).toBeNull();
});
