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

/** Words of the kernel: of a tree how many bytes its splits and its leaves take; of a split where its sign stands, its value, the leaves that are kept. */
const [treeWords, splitWords, wordBytes] = [2, 3, 4];

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
  const words = new Int32Array(signs.length * Math.max(splitWords, treeWords + 1));
  const numbers = new Float32Array(words.buffer);
  const leaves = new Float32Array(mostLeaves);
  /** Splits whose right branch has not begun: where they stand among the words, and the first leaf to their left. */
  const open: { at: number; from: number }[] = [];
  let [tree, end, leafCount, count] = [0, treeWords, 0, 0];
  for (let node = 0; node < signs.length; node++) {
    const sign = signs[node] as number;
    if (sign >= 0) {
      open.push({ at: end, from: leafCount });
      words[end] = (places.get(sign) as number) * rowsAtOnce * wordBytes;
      numbers[end + 1] = values[node] as number;
      end += splitWords;
      continue;
    }
    if (leafCount === mostLeaves) return null;
    leaves[leafCount++] = values[node] as number;
    const passed = open.pop();
    if (passed) {
      words[passed.at + 2] = ~(lowBits(leafCount) & ~lowBits(passed.from));
      continue;
    }
    words[tree] = (end - tree - treeWords) * wordBytes;
    words[tree + 1] = leafCount * wordBytes;
    numbers.set(leaves.subarray(0, leafCount), end);
    tree = end + leafCount;
    [end, leafCount, count] = [tree + treeWords, 0, count + 1];
  }
  if (end > tree + treeWords || leafCount > 0) return null;
  const kernel = makeKernel();
  return { count, signs: used, kernel, forest: kernel.keepForest(words.subarray(0, tree)) };
}

/** So many ones. */
const lowBits = (count: number): number => (count >= mostLeaves ? -1 : (1 << count) - 1);

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
