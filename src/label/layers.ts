import type { Groups } from './features/groups.ts';
import { addProduct, type Matrix, matrix, setProduct } from './matrix.ts';

/** A layer of the network: from the state of every block to what is added to it, before the rectifier. */
export type Layer =
  | { kind: 'near'; distance: number; taps: Float64Array; mix: Float64Array; bias: Float64Array }
  | { kind: 'pool'; mix: Float64Array; bias: Float64Array }
  | {
      kind: 'memory';
      gate: Float64Array;
      gateBias: Float64Array;
      value: Float64Array;
      mix: Float64Array;
      bias: Float64Array;
    };

/** Matrices of the state's size that layers work in. */
export type Room = readonly [Matrix, Matrix];

/** Adds to a state what a residual layer finds in it, where that is above zero. */
export function apply(layer: Layer, state: Matrix, groups: Groups, room: Room): void {
  const found =
    layer.kind === 'near'
      ? near(layer, state, room)
      : layer.kind === 'pool'
        ? pool(layer, state, groups, room)
        : memory(layer, state, room);
  for (let k = 0; k < found.values.length; k++) {
    const value = found.values[k] as number;
    if (value > 0) state.values[k] = (state.values[k] as number) + value;
  }
}

/** A depthwise convolution over a block and the ones a distance before and after it, then a mix of the columns. */
function near({ distance, taps, mix, bias }: Layer & { kind: 'near' }, state: Matrix, [seen, out]: Room): Matrix {
  const { width, values } = state;
  const reach = distance * width;
  for (let at = 0; at < values.length; at += width) {
    const hasBefore = at >= reach;
    const hasAfter = at + reach < values.length;
    for (let k = 0; k < width; k++) {
      let sum = (values[at + k] as number) * (taps[width + k] as number);
      if (hasBefore) sum += (values[at + k - reach] as number) * (taps[k] as number);
      if (hasAfter) sum += (values[at + k + reach] as number) * (taps[2 * width + k] as number);
      seen.values[at + k] = sum;
    }
  }
  return setProduct(out, seen, mix, bias);
}

/** The means of the groups that each block belongs to, mixed: what its likes and its neighbours in the markup are. */
function pool({ mix, bias }: Layer & { kind: 'pool' }, state: Matrix, groups: Groups, [out]: Room): Matrix {
  const { rows, width } = state;
  for (let i = 0; i < rows; i++) out.values.set(bias, i * width);
  [groups.template, groups.box, groups.list].forEach((group, kind) => {
    const means = meanOf(state, group);
    const mixed = matrix(means.rows, width);
    for (let g = 0; g < means.rows; g++) addProduct(mixed, g, means.values, g * width, width, mix, kind * width);
    for (let i = 0; i < rows; i++) {
      const g = group[i] as number;
      if (g >= 0) for (let k = 0; k < width; k++) out.values[i * width + k] = (out.values[i * width + k] as number) + (mixed.values[g * width + k] as number);
    }
  });
  return out;
}

function meanOf({ rows, width, values }: Matrix, group: Int32Array): Matrix {
  let count = 0;
  for (let i = 0; i < rows; i++) count = Math.max(count, (group[i] as number) + 1);
  const means = matrix(count, width);
  const sizes = new Float64Array(count);
  for (let i = 0; i < rows; i++) {
    const g = group[i] as number;
    if (g < 0) continue;
    sizes[g] = (sizes[g] as number) + 1;
    for (let k = 0; k < width; k++) means.values[g * width + k] = (means.values[g * width + k] as number) + (values[i * width + k] as number);
  }
  for (let g = 0; g < count; g++) {
    const share = 1 / (sizes[g] as number);
    for (let k = 0; k < width; k++) means.values[g * width + k] = (means.values[g * width + k] as number) * share;
  }
  return means;
}

/**
 * A gated memory whose gate sees the block alone (minGRU: Feng et al., "Were RNNs All We Needed?", 2024): the first half of the
 * columns remembers downwards, the second half upwards.
 */
function memory({ gate, gateBias, value, mix, bias }: Layer & { kind: 'memory' }, state: Matrix, room: Room): Matrix {
  const { rows, width } = state;
  const take = setProduct(room[0], state, gate, gateBias).values;
  const offered = setProduct(room[1], state, value, null);
  const kept = offered.values;
  const half = width >> 1;
  const pass = (from: number, to: number, start: number, step: number): void => {
    for (let k = from; k < to; k++) {
      let held = 0;
      for (let i = start, left = rows; left > 0; i += step, left--) {
        const at = i * width + k;
        const share = 1 / (1 + Math.exp(-(take[at] as number)));
        held += share * ((kept[at] as number) - held);
        kept[at] = held;
      }
    }
  };
  pass(0, half, 0, 1);
  pass(half, width, rows - 1, -1);
  return setProduct(room[0], offered, mix, bias);
}
