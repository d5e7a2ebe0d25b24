import type { Compare, ComparedPaths } from './difference.ts';
import { inside } from './difference.ts';
import { isObject, type Json } from './json.ts';
import { scoreOf, wordOverlap } from './score/overlap.ts';

/** Positions of an expected and an actual item that belong together; null where one has no partner. */
export type Pair = readonly [expected: number | null, actual: number | null];

/** Items that share fewer words (F1) are two different items, not one that changed. */
const alike = 0.4;

/**
 * Comparing every item with every other is quadratic: beyond so many pairs only items that hold are paired, and beyond
 * very many items are taken as they come.
 */
const manyPairs = 40_000;
const veryManyPairs = 1_000_000;

/**
 * Pairs the items of two lists in their order, so that as much as can be is as expected and what changed stands beside
 * what it changed from: the best path through the table of all pairs (Needleman and Wunsch 1970).
 */
export function align(
  expected: readonly Json[],
  actual: readonly unknown[],
  place: ComparedPaths,
  compare: Compare,
): Pair[] {
  const holds = (e: number, a: number): boolean =>
    compare(expected[e] as Json, actual[a], inside(place, e)).length === 0;
  const shorter = Math.min(expected.length, actual.length);
  let head = 0;
  while (head < shorter && holds(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && holds(expected.length - 1 - tail, actual.length - 1 - tail)) tail++;

  const rows = expected.length - head - tail;
  const columns = actual.length - head - tail;
  if (rows * columns > veryManyPairs) return inOrder(expected.length, actual.length);
  const likeness = rows * columns <= manyPairs;
  const gain = (row: number, column: number): number => {
    if (holds(head + row, head + column)) return 2;
    return likeness ? similarity(expected[head + row], actual[head + column]) : 0;
  };
  return [
    ...range(0, head).map((i): Pair => [i, i]),
    ...bestPath(rows, columns, gain).map(
      ([e, a]): Pair => [e === null ? null : head + e, a === null ? null : head + a],
    ),
    ...range(0, tail).map((i): Pair => [expected.length - tail + i, actual.length - tail + i]),
  ];
}

const inOrder = (rows: number, columns: number): Pair[] =>
  range(0, Math.max(rows, columns)).map((i) => [i < rows ? i : null, i < columns ? i : null]);

function bestPath(rows: number, columns: number, gain: (row: number, column: number) => number): Pair[] {
  const gains = range(0, rows).map((row) => range(0, columns).map((column) => gain(row, column)));
  // best[row][column]: what can be gained from there to the end.
  const best = range(0, rows + 1).map(() => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const paired = gains[row]?.[column] ? (gains[row]?.[column] ?? 0) + at(row + 1, column + 1) : 0;
      (best[row] as Float64Array)[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const paired = gains[row]?.[column] ?? 0;
    if (paired > 0 && at(row, column) === paired + at(row + 1, column + 1)) pairs.push([row++, column++]);
    else if (at(row, column) === at(row + 1, column)) pairs.push([row++, null]);
    else pairs.push([null, column++]);
  }
  while (row < rows) pairs.push([row++, null]);
  while (column < columns) pairs.push([null, column++]);
  return pairs;
}

function similarity(expected: unknown, actual: unknown): number {
  const [ours, theirs] = [textOf(expected), textOf(actual)];
  if (ours === null || theirs === null) return 0;
  const { f1 } = scoreOf(wordOverlap(theirs, ours));
  return f1 >= alike ? f1 : 0;
}

/** The words an item is known by. */
function textOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (!isObject(item)) return null;
  const text = item.text ?? item.credit ?? item.code;
  return typeof text === 'string' ? text : null;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
