import type { Names } from './features/names.ts';
import type { Model } from './model.ts';

/** Names of one bag beyond this many are left out, as in training. */
const bagSize = 24;

/** The entries of a vector that are not zero: after a rectifier, half of them at most. */
interface Sparse {
  indices: Int32Array;
  values: Float64Array;
  count: number;
}

const sparse = (size: number): Sparse => ({ indices: new Int32Array(size), values: new Float64Array(size), count: 0 });

function gather(into: Sparse, from: Float32Array, at: number, size: number): void {
  let count = 0;
  for (let k = 0; k < size; k++) {
    const value = from[at + k] as number;
    if (value === 0) continue;
    into.indices[count] = k;
    into.values[count] = value;
    count++;
  }
  into.count = count;
}

/** Adds a sparse vector times a matrix (from `firstRow` on) to a target; four columns at a time, to keep sums in registers. */
function addProduct(
  target: Float32Array,
  at: number,
  vector: Sparse,
  matrix: Float32Array,
  firstRow: number,
  width: number,
): void {
  const { indices, values, count } = vector;
  let k = 0;
  for (; k + 4 <= width; k += 4) {
    let a = target[at + k] as number;
    let b = target[at + k + 1] as number;
    let c = target[at + k + 2] as number;
    let d = target[at + k + 3] as number;
    for (let j = 0; j < count; j++) {
      const value = values[j] as number;
      const from = (firstRow + (indices[j] as number)) * width + k;
      a += value * (matrix[from] as number);
      b += value * (matrix[from + 1] as number);
      c += value * (matrix[from + 2] as number);
      d += value * (matrix[from + 3] as number);
    }
    target[at + k] = a;
    target[at + k + 1] = b;
    target[at + k + 2] = c;
    target[at + k + 3] = d;
  }
  for (; k < width; k++) {
    let sum = target[at + k] as number;
    for (let j = 0; j < count; j++)
      sum += (values[j] as number) * (matrix[(firstRow + (indices[j] as number)) * width + k] as number);
    target[at + k] = sum;
  }
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
  if (ids.length === 0) return;
  const norm = 1 / Math.sqrt(ids.length);
  const sum = new Float32Array(model.embedding);
  for (const id of ids)
    for (let e = 0; e < model.embedding; e++)
      sum[e] = (sum[e] as number) + norm * (table[id * model.embedding + e] as number);
  const vector = sparse(model.embedding);
  gather(vector, sum, 0, model.embedding);
  addProduct(hidden, 0, vector, model.input, firstRow, model.hidden);
}

/** First layer: features and names of each block, on their own. */
function inputLayer(rows: Float32Array, names: readonly Names[], model: Model): Float32Array {
  const { hidden, embedding, input, inputBias } = model;
  const features = input.length / hidden - 2 * embedding;
  const out = new Float32Array(names.length * hidden);
  const known = new Map<Names, Float32Array>();
  const row = sparse(features);
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
    gather(row, rows, i * features, features);
    addProduct(out, at, row, input, 0, hidden);
    for (let k = 0; k < hidden; k++) if ((out[at + k] as number) < 0) out[at + k] = 0;
  });
  return out;
}

/** A residual convolution over a block and the ones `dilation` before and after it. */
function convolve(layer: number, before: Float32Array, count: number, model: Model): Float32Array {
  const { hidden, conv, convBias, dilations } = model;
  const dilation = dilations[layer] as number;
  const out = new Float32Array(before.length);
  const bias = convBias.subarray(layer * hidden, (layer + 1) * hidden);
  for (let i = 0; i < count; i++) out.set(bias, i * hidden);
  const vector = sparse(hidden);
  for (let i = 0; i < count; i++) {
    gather(vector, before, i * hidden, hidden);
    for (let tap = 0; tap < 3; tap++) {
      const neighbour = i - (tap - 1) * dilation;
      if (neighbour >= 0 && neighbour < count)
        addProduct(out, neighbour * hidden, vector, conv, (layer * 3 + tap) * hidden, hidden);
    }
  }
  for (let k = 0; k < out.length; k++) out[k] = (before[k] as number) + Math.max(0, out[k] as number);
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
  const vector = sparse(model.hidden);
  for (let i = 0; i < count; i++) {
    const at = i * roleCount;
    out.set(model.outputBias, at);
    gather(vector, state, i * model.hidden, model.hidden);
    addProduct(out, at, vector, model.output, 0, roleCount);
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
