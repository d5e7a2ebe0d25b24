import type { Weights } from '../../label/kernel.ts';
import type { Layer, Passed } from '../../label/layers.ts';
import type { Model } from '../../label/model.ts';
import type { Trace } from '../../label/trace.ts';

/** Rows before and after a block through which its reasons are followed. */
const reach = 64;

/** What each column of the state at the network's beginning does to a difference of two log-odds at one row. */
export interface Slopes {
  /** Rows of the trace that they are for. */
  from: number;
  to: number;
  /** rows × hidden; 0 where the state was not above zero. */
  values: Float64Array;
}

/** The part of a trace that is walked through. */
interface Walk {
  model: Model;
  trace: Trace;
  from: number;
  to: number;
}

/**
 * Walks back through the network from the difference between two roles at one row.
 * @param row of the trace
 * @param role whose log-odds count up, `other` whose count down, by their places in `roles`
 */
export function slopesOf(model: Model, trace: Trace, row: number, role: number, other: number): Slopes {
  const { hidden } = model;
  const walk: Walk = { model, trace, from: Math.max(0, row - reach), to: Math.min(trace.rows, row + reach + 1) };
  const values = new Float64Array((walk.to - walk.from) * hidden);
  const output = model.kernel.kept(model.output);
  const at = (row - walk.from) * hidden;
  for (let k = 0; k < hidden; k++) {
    const weight = k * model.output.width;
    values[at + k] = ((output[weight + role] as number) - (output[weight + other] as number)) / model.temperature;
  }
  for (let l = model.layers.length - 1; l >= 0; l--)
    back(walk, model.layers[l] as Layer, trace.passed[l] as Passed, values);
  const begun = trace.begun.subarray(walk.from * hidden, walk.to * hidden);
  for (let k = 0; k < values.length; k++) if ((begun[k] as number) <= 0) values[k] = 0;
  return { from: walk.from, to: walk.to, values };
}

function back(walk: Walk, layer: Layer, { open, gates }: Passed, values: Float64Array): void {
  const { hidden, kernel } = walk.model;
  const shift = walk.from * hidden;
  const found = values.map((value, k) => (open[shift + k] ? value : 0));
  if (layer.kind === 'pool') {
    backThroughPool(walk, layer.mix, found, values);
    return;
  }
  const mixed = timesTransposed(found, kernel.kept(layer.mix), layer.mix, hidden);
  if (layer.kind === 'near') {
    backThroughNear(kernel.kept(layer.taps), layer.distance * hidden, hidden, mixed, values);
    return;
  }
  backThroughMemory(gates as Float32Array, shift, hidden, mixed);
  const sent = timesTransposed(mixed, kernel.kept(layer.value), layer.value, hidden);
  for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) + (sent[k] as number);
}

function backThroughNear(
  taps: Float32Array,
  reach: number,
  hidden: number,
  seen: Float64Array,
  into: Float64Array,
): void {
  const add = (at: number, value: number): void => {
    if (at >= 0 && at < into.length) into[at] = (into[at] as number) + value;
  };
  for (let at = 0; at < seen.length; at++) {
    const value = seen[at] as number;
    if (value === 0) continue;
    const k = at % hidden;
    add(at - reach, value * (taps[k] as number));
    add(at, value * (taps[hidden + k] as number));
    add(at + reach, value * (taps[2 * hidden + k] as number));
  }
}

function backThroughPool(
  { model, trace, from, to }: Walk,
  mix: Weights,
  found: Float64Array,
  into: Float64Array,
): void {
  const { hidden, kernel } = model;
  const weights = kernel.kept(mix);
  [trace.groups.template, trace.groups.box, trace.groups.list].forEach((group, kind) => {
    const sums = new Map<number, Float64Array>();
    for (let i = from; i < to; i++) {
      const id = group[i] as number;
      const at = (i - from) * hidden;
      if (id < 0 || !found.subarray(at, at + hidden).some((value) => value !== 0)) continue;
      const sum = sums.get(id) ?? new Float64Array(hidden);
      for (let k = 0; k < hidden; k++) sum[k] = (sum[k] as number) + (found[at + k] as number);
      sums.set(id, sum);
    }
    if (sums.size === 0) return;
    const sizes = new Map<number, number>();
    for (const id of group) if (sums.has(id)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
    const sent = new Map([...sums].map(([id, sum]) => [id, timesTransposed(sum, weights, mix, hidden, kind * hidden)]));
    for (let i = from; i < to; i++) {
      const id = group[i] as number;
      const each = sent.get(id);
      if (!each) continue;
      const at = (i - from) * hidden;
      const size = sizes.get(id) as number;
      for (let k = 0; k < hidden; k++) into[at + k] = (into[at + k] as number) + (each[k] as number) / size;
    }
  });
}

/** Turns what reached what a memory held into what reached its values; its gates are taken as they stood. */
function backThroughMemory(gates: Float32Array, shift: number, hidden: number, held: Float64Array): void {
  const rows = held.length / hidden;
  const half = hidden >> 1;
  for (let k = 0; k < hidden; k++) {
    const down = k < half;
    let carried = 0;
    for (let step = 0; step < rows; step++) {
      const at = (down ? rows - 1 - step : step) * hidden + k;
      const reached = (held[at] as number) + carried;
      const gate = gates[shift + at] as number;
      held[at] = reached * gate;
      carried = reached * (1 - gate);
    }
  }
}

/** Rows times the transpose of some rows of weights. */
function timesTransposed(
  rows: Float64Array,
  weights: Float32Array,
  { width }: Weights,
  hidden: number,
  firstRow = 0,
): Float64Array {
  const out = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += hidden) {
    const own = rows.subarray(at, at + hidden);
    if (!own.some((value) => value !== 0)) continue;
    for (let j = 0; j < hidden; j++) {
      const from = (firstRow + j) * width;
      let sum = 0;
      for (let k = 0; k < hidden; k++) sum += (own[k] as number) * (weights[from + k] as number);
      out[at + j] = sum;
    }
  }
  return out;
}
