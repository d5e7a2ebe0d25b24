import { tick } from '../../clock.ts';
import { type Forest, type Kernel, makeKernel, rowsAtOnce } from '../kernel.ts';

/** Boosted trees, one for each verdict in each round: what their leaves sum to are the log-odds of the verdicts. */
export interface Trees {
  count: number;
  /** The signs that some tree looks at. */
  signs: readonly number[];
  /** Has the trees in its memory. */
  kernel: Kernel;
  forest: Forest;
}

/** More leaves than bits of a mask are no tree. */
const mostLeaves = 32;

/** A split: which of the signs that are looked at, what it is compared with, and how many leaves stand to its left, up to which it is passed on. */
interface Split {
  sign: number;
  value: number;
  /** The leaves to its left, from one to before another. */
  from: number;
  to: number;
}

interface Tree {
  splits: readonly Split[];
  leaves: readonly number[];
}

/**
 * Trees from their nodes in order, each before its left branch and that before its right, as `train/trees.py` writes them.
 * @param signs the sign that a node looks at, -1 for a leaf
 * @param values what that is compared with (to the left up to it), or what the leaf adds
 * @returns null where the nodes break off inside a tree, or a tree has too many leaves
 */
export function growTrees(signs: Int16Array, values: Float32Array): Trees | null {
  if (signs.length !== values.length) return null;
  const used = [...new Set(signs)].filter((sign) => sign >= 0).sort((a, b) => a - b);
  const places = new Map(used.map((sign, place) => [sign, place]));
  const trees: Tree[] = [];
  let [splits, leaves]: [Split[], number[]] = [[], []];
  /** Splits whose right branch has not begun. */
  const open: Split[] = [];
  for (const [at, sign] of signs.entries()) {
    const value = values[at] as number;
    if (sign >= 0) {
      const split = { sign: places.get(sign) as number, value, from: leaves.length, to: 0 };
      splits.push(split);
      open.push(split);
      continue;
    }
    leaves.push(value);
    const passed = open.pop();
    if (passed) passed.to = leaves.length;
    else {
      trees.push({ splits, leaves });
      [splits, leaves] = [[], []];
    }
  }
  if (open.length > 0 || splits.length > 0 || trees.some((tree) => tree.leaves.length > mostLeaves)) return null;
  const kernel = makeKernel();
  return { count: trees.length, signs: used, kernel, forest: kernel.keepForest(trees.map(wordsOf)) };
}

/**
 * A tree as the kernel reads it: how many bytes its splits and its leaves take; of each split the place of its sign, its value and the leaves that
 * are left where a row goes right; the leaves.
 */
function wordsOf({ splits, leaves }: Tree): Int32Array {
  const words = new Int32Array(2 + 3 * splits.length + leaves.length);
  const numbers = new Float32Array(words.buffer);
  words[0] = 12 * splits.length;
  words[1] = 4 * leaves.length;
  splits.forEach(({ sign, value, from, to }, i) => {
    words[2 + 3 * i] = sign * rowsAtOnce * 4;
    numbers[3 + 3 * i] = value;
    words[4 + 3 * i] = ~(lowBits(to) & ~lowBits(from));
  });
  numbers.set(leaves, 2 + 3 * splits.length);
  return words;
}

/** So many ones. */
const lowBits = (count: number): number => (count >= 32 ? -1 : (1 << count) - 1);

/**
 * Adds up what all trees say of some rows of signs.
 * @param writeRow writes the signs of a row, `width` numbers
 * @returns rows × verdicts
 */
export function sumLeaves(
  { signs, kernel, forest }: Trees,
  shape: { rows: number; width: number; verdicts: number },
  writeRow: (index: number, row: Float32Array) => void,
): Float64Array {
  const { rows, width, verdicts } = shape;
  const odds = new Float64Array(rows * verdicts);
  const row = new Float32Array(width);
  const sheet = kernel.makeSheet(signs.length, verdicts);
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const here = Math.min(rowsAtOnce, rows - first);
    for (let i = 0; i < here; i++) {
      tick();
      writeRow(first + i, row);
      for (let k = 0; k < signs.length; k++) sheet.signs[k * rowsAtOnce + i] = row[signs[k] as number] as number;
    }
    kernel.addLeaves(forest, sheet);
    for (let i = 0; i < here; i++)
      for (let verdict = 0; verdict < verdicts; verdict++)
        odds[(first + i) * verdicts + verdict] = sheet.sums[verdict * rowsAtOnce + i] as number;
  }
  return odds;
}
