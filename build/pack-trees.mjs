import { tableOf } from './ans.mjs';

/** Steps to one standard deviation of what the leaves add. */
const fineness = 3;

/**
 * Trees for browsers: the signs and leaves of their nodes, and of each split which of the thresholds of its sign it has, the thresholds
 * once for each sign, in two digits. `src/browser/trees.ts` undoes it.
 * @param {readonly number[]} signs of all nodes, -1 for leaves
 * @param {readonly number[]} values of all nodes
 */
export function packedTrees(signs, values) {
  const splits = signs.map((_, at) => at).filter((at) => signs[at] !== -1);
  const short = (/** @type {number} */ at) => Number(Number(values[at]).toPrecision(2));
  /** @type {number[][]} */
  const thresholds = Array.from({ length: Math.max(...signs) + 1 }, () => []);
  for (const at of splits) thresholds[Number(signs[at])]?.push(short(at));
  const distinct = thresholds.map((own) => [...new Set(own)].sort((one, other) => one - other));
  const leaves = values.filter((_, at) => signs[at] === -1);
  const deviation = Math.sqrt(leaves.reduce((sum, leaf) => sum + leaf ** 2, 0) / leaves.length);
  const step = Number((deviation / fineness).toPrecision(2));
  const parts = [
    signs,
    splits.map((at) => distinct[Number(signs[at])]?.indexOf(short(at)) ?? 0),
    leaves.map((leaf) => Math.round(leaf / step)),
  ].map((steps) => ({ table: tableOf(steps), steps }));
  return {
    trees: { thresholds: distinct, step, parts: parts.map(({ table, steps }) => ({ table, length: steps.length })) },
    coded: parts.flatMap(({ table, steps }) => steps.map((value) => ({ value, table }))),
  };
}
