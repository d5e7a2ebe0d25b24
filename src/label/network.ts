import { tick } from '../clock.ts';
import { groupsWithin } from './features/groups.ts';
import type { BlockEvidence } from './features/index.ts';
import type { Matrix } from './kernel.ts';
import { apply, type Passed, poolsOf, type Room } from './layers.ts';
import type { Model } from './model.ts';
import { fillInput } from './network-input.ts';

/** Numbers for each row that say what it belongs to, see `poolsOf`. */
const roomForGroups = 6;

/** Follows rows on their way. */
export interface Watch {
  begin(state: Float32Array): void;
  passed: Passed[];
}

/** What the network gives for some rows, before it is normalised. Holds until the next call. */
export function throughNetwork(evidence: BlockEvidence, model: Model, from: number, to: number, watch?: Watch): Matrix {
  const { kernel, hidden, output, outputBias } = model;
  const count = to - from;
  const inputWidth = model.features + 3 * model.embedding;
  kernel.makeRoom(count * (inputWidth + 4 * hidden + output.width + roomForGroups));
  const input = kernel.matrix(count, inputWidth);
  fillInput(input, evidence, model, from);
  const state = kernel.matrix(count, hidden);
  kernel.setRows(state, model.inputBias);
  kernel.addProduct(state, input, model.input);
  kernel.rectify(state);
  watch?.begin(state.values);
  const room: Room = [kernel.matrix(count, hidden), kernel.matrix(count, hidden), kernel.matrix(count, hidden)];
  const pools = poolsOf(kernel, groupsWithin(evidence.groups, from, to));
  for (const layer of model.layers) {
    tick(count);
    apply(kernel, layer, state, pools, room, watch?.passed);
  }
  const out = kernel.matrix(count, output.width);
  kernel.setRows(out, outputBias);
  kernel.addProduct(out, state, output);
  return out;
}
