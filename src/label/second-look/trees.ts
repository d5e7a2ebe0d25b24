/** Boosted trees for some questions: what the leaves of a question's trees sum to are its log-odds. */
export interface Trees {
  /** The nodes of all trees, each before its left branch and that before its right: the sign a node looks at, -1 for a leaf. */
  signs: Int16Array;
  /** What the sign is compared with (to the left up to it), or what the leaf adds. */
  values: Float32Array;
  /** Where the right branch begins. */
  right: Int32Array;
  /** The first node of each tree, by question. */
  roots: readonly (readonly number[])[];
}

/**
 * Trees from their nodes in order, as `train/trees.py` writes them.
 * @param rounds how many trees each question has, the first question's first
 * @returns null where the nodes break off inside a tree, or are those of another number of trees
 */
export function growTrees(signs: Int16Array, values: Float32Array, rounds: readonly number[]): Trees | null {
  const right = new Int32Array(signs.length);
  const found: number[] = [];
  /** Splits whose right branch has not begun. */
  const open: number[] = [];
  for (let at = 0; at < signs.length; at++) {
    if (at === 0 || (signs[at - 1] === -1 && open.length === 0)) found.push(at);
    else if (signs[at - 1] === -1) right[open.pop() as number] = at;
    if (signs[at] !== -1) open.push(at);
  }
  const all = rounds.reduce((sum, each) => sum + each, 0);
  if (open.length > 0 || signs.length !== values.length || found.length !== all) return null;
  const roots = rounds.map((count) => found.splice(0, count));
  return { signs, values, right, roots };
}

/** The log-odds of a question for a row of signs. */
export function oddsIn({ signs, values, right, roots }: Trees, question: number, row: Float32Array): number {
  let sum = 0;
  for (const root of roots[question] ?? []) {
    let at = root;
    for (let sign = signs[at] as number; sign >= 0; sign = signs[at] as number)
      at = (row[sign] as number) <= (values[at] as number) ? at + 1 : (right[at] as number);
    sum += values[at] as number;
  }
  return sum;
}
