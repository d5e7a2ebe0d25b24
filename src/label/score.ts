import type { Names } from './features/names.ts';
import type { Model } from './model.ts';

/** Names of one bag beyond this many are left out, as in training. */
const bagSize = 24;

/** Adds `row × value` of a matrix to a vector. */
function addRow(
  target: Float32Array,
  at: number,
  matrix: Float32Array,
  row: number,
  width: number,
  value: number,
): void {
  const from = row * width;
  for (let k = 0; k < width; k++) target[at + k] = (target[at + k] as number) + value * (matrix[from + k] as number);
}

/** The embeddings of a bag of names, summed and divided by the root of their number, through the input layer. */
function addBag(
  hidden: Float32Array,
  bag: readonly string[],
  table: Float32Array,
  firstRow: number,
  model: Model,
): void {
  const ids: number[] = [];
  for (const name of bag) {
    const id = model.names.get(name);
    if (id !== undefined && ids.length < bagSize) ids.push(id);
  }
  const norm = 1 / Math.sqrt(Math.max(1, ids.length));
  for (let e = 0; e < model.embedding; e++) {
    let sum = 0;
    for (const id of ids) sum += table[id * model.embedding + e] as number;
    if (sum !== 0) addRow(hidden, 0, model.input, firstRow + e, model.hidden, sum * norm);
  }
}

/** First layer: features and names of each block, on their own. */
function inputLayer(rows: Float32Array, names: readonly Names[], model: Model): Float32Array {
  const { hidden, embedding, input, inputBias } = model;
  const features = input.length / hidden - 2 * embedding;
  const out = new Float32Array(names.length * hidden);
  const known = new Map<Names, Float32Array>();
  names.forEach((around, i) => {
    const at = i * hidden;
    let base = known.get(around);
    if (!base) {
      base = Float32Array.from(inputBias);
      addBag(base, around.near, model.near, features, model);
      addBag(base, around.far, model.far, features + embedding, model);
      known.set(around, base);
    }
    out.set(base, at);
    for (let f = 0; f < features; f++) {
      const value = rows[i * features + f] as number;
      if (value !== 0) addRow(out, at, input, f, hidden, value);
    }
    for (let k = 0; k < hidden; k++) if ((out[at + k] as number) < 0) out[at + k] = 0;
  });
  return out;
}

/** A residual convolution over a block and the ones `dilation` before and after it. */
function convolve(layer: number, before: Float32Array, count: number, model: Model): Float32Array {
  const { hidden, conv, convBias, dilations } = model;
  const dilation = dilations[layer] as number;
  const out = new Float32Array(before.length);
  const sum = new Float32Array(hidden);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < hidden; k++) sum[k] = convBias[layer * hidden + k] as number;
    for (let tap = 0; tap < 3; tap++) {
      const neighbour = i + (tap - 1) * dilation;
      if (neighbour < 0 || neighbour >= count) continue;
      const firstRow = (layer * 3 + tap) * hidden;
      for (let k = 0; k < hidden; k++) {
        const value = before[neighbour * hidden + k] as number;
        if (value !== 0) addRow(sum, 0, conv, firstRow + k, hidden, value);
      }
    }
    const at = i * hidden;
    for (let k = 0; k < hidden; k++) out[at + k] = (before[at + k] as number) + Math.max(0, sum[k] as number);
  }
  return out;
}

/**
 * Log-probabilities of every role for every block, blocks × roles: a small convolutional network over the feature rows.
 * @param rows as `featureRows` makes them
 */
export function scoreBlocks(rows: Float32Array, names: readonly Names[], model: Model): Float32Array {
  const count = names.length;
  const roleCount = model.outputBias.length;
  let state = inputLayer(rows, names, model);
  for (let layer = 0; layer < model.dilations.length; layer++) state = convolve(layer, state, count, model);
  const out = new Float32Array(count * roleCount);
  for (let i = 0; i < count; i++) {
    const at = i * roleCount;
    out.set(model.outputBias, at);
    for (let k = 0; k < model.hidden; k++) {
      const value = state[i * model.hidden + k] as number;
      if (value !== 0) addRow(out, at, model.output, k, roleCount, value);
    }
    normalise(out, at, roleCount, model.temperature);
  }
  return out;
}

function normalise(scores: Float32Array, at: number, count: number, temperature: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < count; r++) {
    scores[at + r] = (scores[at + r] as number) / temperature;
    highest = Math.max(highest, scores[at + r] as number);
  }
  let sum = 0;
  for (let r = 0; r < count; r++) sum += Math.exp((scores[at + r] as number) - highest);
  const total = highest + Math.log(sum);
  for (let r = 0; r < count; r++) scores[at + r] = (scores[at + r] as number) - total;
}
