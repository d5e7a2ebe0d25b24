import type { Evidence } from './features/index.ts';
import type { Names } from './features/names.ts';
import { apply } from './layers.ts';
import { addProduct, type Matrix, matrix, setProduct } from './matrix.ts';
import type { Bag, Model } from './model.ts';

/** The embeddings of a bag's entries, summed and divided by the root of their number, through the input layer. */
function addBag(target: Matrix, row: number, entries: readonly string[], bag: Bag, model: Model, sum: Float64Array): void {
  const size = sum.length;
  let count = 0;
  sum.fill(0);
  for (let j = 0; j < entries.length; j++) {
    const id = bag.rows.get(entries[j] as string);
    if (id === undefined) continue;
    count++;
    for (let e = 0; e < size; e++) sum[e] = (sum[e] as number) + (bag.table[id * size + e] as number);
  }
  if (count === 0) return;
  const share = 1 / Math.sqrt(count);
  for (let e = 0; e < size; e++) sum[e] = (sum[e] as number) * share;
  addProduct(target, row, sum, 0, size, model.input, bag.firstRow);
}

/** First layer: features, names and words of each block, on their own. */
function inputLayer({ rows, names, words }: Evidence, model: Model): Matrix {
  const { hidden, inputBias, features, bags } = model;
  const out = matrix(names.length, hidden);
  const sum = new Float64Array(model.embedding);
  const known = new Map<Names, Float64Array>();
  names.forEach((around, i) => {
    let base = known.get(around);
    if (!base) {
      const first = { rows: 1, width: hidden, values: Float64Array.from(inputBias) };
      addBag(first, 0, around.near, bags.near, model, sum);
      addBag(first, 0, around.far, bags.far, model, sum);
      base = first.values;
      known.set(around, base);
    }
    const at = i * hidden;
    out.values.set(base, at);
    addBag(out, i, words[i] as readonly string[], bags.words, model, sum);
    addProduct(out, i, rows, i * features, features, model.input, 0);
    for (let k = at; k < at + hidden; k++) if ((out.values[k] as number) < 0) out.values[k] = 0;
  });
  return out;
}

/** Log-probabilities of every role for every block, blocks × roles. */
export function scoreBlocks(evidence: Evidence, model: Model): Float64Array {
  const state = inputLayer(evidence, model);
  const room = [matrix(state.rows, state.width), matrix(state.rows, state.width)] as const;
  for (const layer of model.layers) apply(layer, state, evidence.groups, room);
  const roleCount = model.outputBias.length;
  const { values } = setProduct(matrix(state.rows, roleCount), state, model.output, model.outputBias);
  for (let at = 0; at < values.length; at += roleCount) normalise(values, at, roleCount, model.temperature);
  return values;
}

function normalise(scores: Float64Array, at: number, count: number, temperature: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = at; r < at + count; r++) {
    scores[r] = (scores[r] as number) / temperature;
    highest = Math.max(highest, scores[r] as number);
  }
  let sum = 0;
  for (let r = at; r < at + count; r++) sum += Math.exp((scores[r] as number) - highest);
  const total = highest + Math.log(sum);
  for (let r = at; r < at + count; r++) scores[r] = (scores[r] as number) - total;
}
