/** Boosted trees, one for each verdict in each round: what their leaves sum to are the log-odds of the verdicts. */
export interface Trees {
  /** The nodes of all trees, each before its left branch and that before its right: the sign a node looks at, -1 for a leaf. */
  signs: Int16Array;
  /** What the sign is compared with (to the left up to it), or what the leaf adds. */
  values: Float32Array;
  /** Where the right branch begins. */
  right: Int32Array;
  /** The first node of each tree; verdicts take turns. */
  roots: readonly number[];
}

/**
 * Trees from their nodes in order, as `train/trees.py` writes them.
 * @returns null where the nodes break off inside a tree
 */
export function growTrees(signs: Int16Array, values: Float32Array): Trees | null {
  const right = new Int32Array(signs.length);
  const roots: number[] = [];
  /** Splits whose right branch has not begun. */
  const open: number[] = [];
  for (let at = 0; at < signs.length; at++) {
    if (at === 0 || (signs[at - 1] === -1 && open.length === 0)) roots.push(at);
    else if (signs[at - 1] === -1) right[open.pop() as number] = at;
    if (signs[at] !== -1) open.push(at);
  }
  return open.length === 0 && signs.length === values.length ? { signs, values, right, roots } : null;
}

/** Adds up what all trees say of a row of signs. */
export function addLeaves({ signs, values, right, roots }: Trees, row: Float32Array, sums: Float64Array): void {
  sums.fill(0);
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    for (let sign = signs[at] as number; sign >= 0; sign = signs[at] as number)
      at = (row[sign] as number) <= (values[at] as number) ? at + 1 : (right[at] as number);
    const verdict = tree % sums.length;
    sums[verdict] = (sums[verdict] as number) + (values[at] as number);
  }
}
