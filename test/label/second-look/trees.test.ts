import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growTrees, sumLeaves, type Trees } from '../../../src/label/second-look/trees.ts';

interface Node {
  sign: number;
  value: number;
}

/** Two trees: one splits on sign 0, then on sign 1 to its right; one is a single leaf. */
const signs = [0, -1, 1, -1, -1, -1];
const values = [0.5, 1, 10, 2, 3, 7];

const grown = (): Trees => growTrees(Int16Array.from(signs), Float32Array.from(values)) as Trees;

/** What the leaves of two verdicts sum to for a row. */
const sumsOf = (row: readonly number[], trees = grown()): number[] => [
  ...sumLeaves(trees, { rows: 1, width: row.length, verdicts: 2 }, (_, signs) => signs.set(row)),
];

test('a row goes left up to the value of a split, and right above it', () => {
  expect(sumsOf([0.5, 0])).toEqual([1, 7]);
  expect(sumsOf([0.6, 10])).toEqual([2, 7]);
  expect(sumsOf([0.6, 11])).toEqual([3, 7]);
});

test('outcomes take turns', () => {
  const trees = growTrees(Int16Array.from([-1, -1, -1]), Float32Array.from([1, 2, 4])) as Trees;
  expect(sumsOf([0], trees)).toEqual([5, 2]);
  expect(sumsOf([0], trees)).toEqual([5, 2]);
});

/** A tree, its nodes in order, over three signs. */
const { tree } = fc.letrec<{ tree: Node[]; leaf: Node[]; split: Node[] }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('split')),
  leaf: fc.integer({ min: -4, max: 4 }).map((value) => [{ sign: -1, value }]),
  split: fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 9 }), tie('tree'), tie('tree'))
    .map(([sign, value, left, right]) => [{ sign, value }, ...left, ...right]),
}));

/** The leaf that a row comes to by walking down a tree. */
function walk(nodes: Node[], row: readonly number[]): number {
  const { sign, value } = nodes.shift() as Node;
  if (sign < 0) return value;
  const [left, right] = [walk(nodes, row), walk(nodes, row)];
  return (row[sign] as number) <= value ? left : right;
}

test('rows come to the leaves that a walk comes to, however many go together', () => {
  const row = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -1, max: 10 })));
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.array(row, { maxLength: 20 }), (forest, rows) => {
      const nodes = forest.flat();
      const trees = growTrees(
        Int16Array.from(nodes, ({ sign }) => sign),
        Float32Array.from(nodes, ({ value }) => value),
      ) as Trees;
      const sums = sumLeaves(trees, { rows: rows.length, width: 3, verdicts: 1 }, (i, signs) =>
        signs.set(rows[i] as number[]),
      );
      expect([...sums]).toEqual(rows.map((signs) => forest.reduce((sum, each) => sum + walk([...each], signs), 0)));
    }),
  );
});

test.each([
  ['breaks off after a split', [0], [1]],
  ['breaks off before a right branch', [0, -1], [1, 2]],
  ['has a node without a value', [-1], []],
  ['has more leaves than a mask has bits', [...Array(32).fill(0), ...Array(33).fill(-1)], Array(65).fill(0)],
])('what %s is no tree', (_, nodes, given) => {
  expect(growTrees(Int16Array.from(nodes), Float32Array.from(given))).toBeNull();
});
