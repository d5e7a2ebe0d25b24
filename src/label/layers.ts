import type { Groups } from './features/groups.ts';
import type { Column, Kernel, Matrix, Weights } from './kernel.ts';
import { logistic } from './odds.ts';

/** A layer of the network: from the state of every block to what is added to it where that is above zero. */
export type Layer =
  | { kind: 'near'; distance: number; taps: Weights; mix: Weights; bias: Float32Array }
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

/** Groups of one kind in the kernel's memory. */
export interface Pool {
  /** How many groups there are. */
  count: number;
  /** The group of each row, below zero for none. */
  groups: Column;
  /** One by how many rows each group has. */
  shares: Column;
}

/** Puts groups into the kernel's memory: for each kind one number for each row, and at most as many shares. */
export const poolsOf = (kernel: Kernel, { template, box, list }: Groups): readonly Pool[] =>
  [template, box, list].map((group) => {
    let count = 0;
    for (let i = 0; i < group.length; i++) count = Math.max(count, (group[i] as number) + 1);
    const sizes = new Float32Array(count);
    for (let i = 0; i < group.length; i++) {
      const id = group[i] as number;
      if (id >= 0) sizes[id] = (sizes[id] as number) + 1;
    }
    return { count, groups: kernel.column(group), shares: kernel.column(sizes.map((size) => 1 / (size || 1))) };
  });

/** Adds to a state what a residual layer finds in it, where that is above zero; notes what it did where a list is given. */
export function apply(
  kernel: Kernel,
  layer: Layer,
  state: Matrix,
  pools: readonly Pool[],
  room: Room,
  passed?: Passed[],
): void {
  const found =
    layer.kind === 'near'
      ? near(kernel, layer, state, room)
      : layer.kind === 'pool'
        ? pool(kernel, layer, state, pools, room)
        : memory(kernel, layer, state, room);
  kernel.addPositive(state, found);
  passed?.push({
    open: Uint8Array.from(found.values, (value) => (value > 0 ? 1 : 0)),
    gates: layer.kind === 'memory' ? room[0].values.map(logistic) : null,
  });
}

/** A depthwise convolution over a block and the ones a distance before and after it, then a mix of the columns. */
function near(
  kernel: Kernel,
  { distance, taps, mix, bias }: Layer & { kind: 'near' },
  state: Matrix,
  [seen, out]: Room,
): Matrix {
  kernel.convolve(seen, state, taps, distance);
  kernel.setRows(out, bias);
  kernel.addProduct(out, seen, mix);
  return out;
}

/** The means of the groups that each block belongs to, mixed: what its likes and its neighbours in the markup are. */
function pool(
  kernel: Kernel,
  { mix, bias }: Layer & { kind: 'pool' },
  state: Matrix,
  pools: readonly Pool[],
  [out, means, mixed]: Room,
): Matrix {
  kernel.setRows(out, bias);
  pools.forEach(({ count, groups, shares }, kind) => {
    const [own, ownMixed] = [means, mixed].map((matrix) => ({ ...matrix, rows: count })) as [Matrix, Matrix];
    kernel.clear(own);
    kernel.addToGroups(own, state, groups);
    kernel.scaleRows(own, shares);
    kernel.clear(ownMixed);
    kernel.addProduct(ownMixed, own, mix, kind * state.width);
    kernel.addFromGroups(out, ownMixed, groups);
  });
  return out;
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
  const { width } = state;
  kernel.setRows(take, gateBias);
  kernel.addProduct(take, state, gate);
  kernel.clear(kept);
  kernel.addProduct(kept, state, value);
  kernel.remember(kept, take, { from: 0, to: width / 2 }, true);
  kernel.remember(kept, take, { from: width / 2, to: width }, false);
  kernel.setRows(out, bias);
  kernel.addProduct(out, kept, mix);
  return out;
}
