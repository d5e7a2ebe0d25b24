import type { Groups } from './features/groups.ts';
import type { Kernel, Matrix, Weights } from './kernel.ts';

/** A layer of the network: from the state of every block to what is added to it where that is above zero. */
export type Layer =
  | { kind: 'near'; distance: number; taps: Float32Array; mix: Weights; bias: Float32Array }
  | { kind: 'pool'; mix: Weights; bias: Float32Array }
  | { kind: 'memory'; gate: Weights; gateBias: Float32Array; value: Weights; mix: Weights; bias: Float32Array };

/** What a layer did to some rows, for an explanation: where it added to the state, and how far a memory's gates stood open. */
export interface Passed {
  /** rows × hidden: 1 where what was found was above zero. */
  open: Uint8Array;
  /** rows × hidden, 0 to 1; of memories alone. */
  gates: Float32Array | null;
}

/** Matrices of the state's size that layers work in. */
export type Room = readonly [Matrix, Matrix, Matrix];

/** Sets every row of a matrix. */
export function setRows({ values, width }: Matrix, row: Float32Array): void {
  for (let at = 0; at < values.length; at += width) values.set(row, at);
}

/** Adds to a state what a residual layer finds in it, where that is above zero; notes what it did where a list is given. */
export function apply(
  kernel: Kernel,
  layer: Layer,
  state: Matrix,
  groups: Groups,
  room: Room,
  passed?: Passed[],
): void {
  const found =
    layer.kind === 'near'
      ? near(kernel, layer, state, room)
      : layer.kind === 'pool'
        ? pool(kernel, layer, state, groups, room)
        : memory(kernel, layer, state, room);
  const [into, from] = [state.values, found.values];
  for (let k = 0; k < from.length; k++) {
    const value = from[k] as number;
    if (value > 0) into[k] = (into[k] as number) + value;
  }
  passed?.push({
    open: Uint8Array.from(from, (value) => (value > 0 ? 1 : 0)),
    gates: layer.kind === 'memory' ? room[0].values.map((value) => 1 / (1 + Math.exp(-value))) : null,
  });
}

/** A depthwise convolution over a block and the ones a distance before and after it, then a mix of the columns. */
function near(
  kernel: Kernel,
  { distance, taps, mix, bias }: Layer & { kind: 'near' },
  state: Matrix,
  [seen, out]: Room,
): Matrix {
  const { width, values } = state;
  const found = seen.values;
  const reach = distance * width;
  for (let at = 0; at < values.length; at += width) {
    const hasBefore = at >= reach;
    const hasAfter = at + reach < values.length;
    for (let k = 0; k < width; k++) {
      let sum = (values[at + k] as number) * (taps[width + k] as number);
      if (hasBefore) sum += (values[at + k - reach] as number) * (taps[k] as number);
      if (hasAfter) sum += (values[at + k + reach] as number) * (taps[2 * width + k] as number);
      found[at + k] = sum;
    }
  }
  setRows(out, bias);
  kernel.addProduct(out, seen, mix);
  return out;
}

/** The means of the groups that each block belongs to, mixed: what its likes and its neighbours in the markup are. */
function pool(
  kernel: Kernel,
  { mix, bias }: Layer & { kind: 'pool' },
  state: Matrix,
  groups: Groups,
  [out, means, mixed]: Room,
): Matrix {
  const { width } = state;
  const sums = out.values;
  const own = mixed.values;
  setRows(out, bias);
  [groups.template, groups.box, groups.list].forEach((group, kind) => {
    const count = setMeans(means, state, group);
    const some = { ...mixed, rows: count };
    own.fill(0, 0, count * width);
    kernel.addProduct(some, { ...means, rows: count }, mix, kind * width);
    for (let i = 0; i < group.length; i++) {
      const from = (group[i] as number) * width;
      if (from < 0) continue;
      const at = i * width;
      for (let k = 0; k < width; k++) sums[at + k] = (sums[at + k] as number) + (own[from + k] as number);
    }
  });
  return out;
}

/** Sets the first rows of `means` to the means of the groups, and says how many there are. */
function setMeans(means: Matrix, { width, values }: Matrix, group: Int32Array): number {
  let count = 0;
  for (let i = 0; i < group.length; i++) count = Math.max(count, (group[i] as number) + 1);
  const sizes = new Float32Array(count);
  const sums = means.values.fill(0, 0, count * width);
  for (let i = 0; i < group.length; i++) {
    const g = group[i] as number;
    if (g < 0) continue;
    sizes[g] = (sizes[g] as number) + 1;
    for (let k = 0; k < width; k++)
      sums[g * width + k] = (sums[g * width + k] as number) + (values[i * width + k] as number);
  }
  for (let g = 0; g < count; g++) {
    const share = 1 / (sizes[g] || 1);
    for (let k = g * width; k < (g + 1) * width; k++) sums[k] = (sums[k] as number) * share;
  }
  return count;
}

/**
 * A gated memory whose gate sees the block alone (minGRU: Feng et al., "Were RNNs All We Needed?", 2024): the first half of the
 * columns remembers downwards, the second half upwards.
 */
function memory(
  kernel: Kernel,
  { gate, gateBias, value, mix, bias }: Layer & { kind: 'memory' },
  state: Matrix,
  [take, kept, out]: Room,
): Matrix {
  const { rows, width } = state;
  setRows(take, gateBias);
  kernel.addProduct(take, state, gate);
  kept.values.fill(0);
  kernel.addProduct(kept, state, value);
  const half = width >> 1;
  remember(take.values, kept.values, width, 0, half, 0, 1, rows);
  remember(take.values, kept.values, width, half, width, rows - 1, -1, rows);
  setRows(out, bias);
  kernel.addProduct(out, kept, mix);
  return out;
}

/** Runs some columns of a memory over the rows, from a row on, up or down. */
function remember(
  take: Float32Array,
  kept: Float32Array,
  width: number,
  from: number,
  to: number,
  start: number,
  step: number,
  rows: number,
): void {
  const held = new Float64Array(to - from);
  for (let i = start, left = rows; left > 0; i += step, left--) {
    for (let k = from; k < to; k++) {
      const at = i * width + k;
      const before = held[k - from] as number;
      const now = before + ((kept[at] as number) - before) * sigmoid(take[at] as number);
      held[k - from] = now;
      kept[at] = now;
    }
  }
}

/** The logistic function between −16 and 16, beyond which it is as good as 0 and 1. */
const edge = 16;
const steps = 256;
const sigmoids = Float64Array.from({ length: 2 * edge * steps + 2 }, (_, i) => 1 / (1 + Math.exp(edge - i / steps)));

/** The logistic function from a table, to six digits: two numbers of it, and what lies between. */
function sigmoid(value: number): number {
  const at = (Math.max(-edge, Math.min(edge, value)) + edge) * steps;
  const i = Math.floor(at);
  const low = sigmoids[i] as number;
  return low + (at - i) * ((sigmoids[i + 1] as number) - low);
}
