import type { Table } from './ans.ts';

/** Trees in few bytes: see `build/pack-trees.mjs`. */
export interface PackedTrees {
  /** By sign, in order. */
  thresholds: readonly (readonly number[])[];
  /** What one step of a leaf adds. */
  step: number;
  /** How the signs of all nodes, the places of thresholds and the leaves are coded, and how many of each there are. */
  parts: readonly { table: Table; length: number }[];
}

/** The nodes of trees as a file of weights has them. */
export function unpackedTrees(
  { thresholds, step, parts }: PackedTrees,
  read: (table: Table, length: number) => Int16Array,
): Readonly<Record<'tree_signs' | 'tree_values', Float32Array>> {
  const [signs = new Int16Array(), places = [], leaves = []] = parts.map(({ table, length }) => read(table, length));
  let [split, leaf] = [0, 0];
  const values = Float32Array.from(signs, (sign) =>
    sign === -1 ? step * (leaves[leaf++] as number) : (thresholds[sign]?.[places[split++] as number] ?? 0),
  );
  return { tree_signs: Float32Array.from(signs), tree_values: values };
}
