import { tick } from '../clock.ts';
import { remember } from '../remember.ts';
import { type Groups, groupsWithin } from './features/groups.ts';
import type { BlockEvidence } from './features/index.ts';
import type { Matrix } from './kernel.ts';
import { apply, type Passed, poolsOf, type Room } from './layers.ts';
import type { Bag, Model } from './model.ts';
import { roles } from './role.ts';

/** Rows looked at together; a longer page is looked at in stretches, for its memory not to grow without end. */
const stretch = 16_384;
/** Numbers for each row that say what it belongs to, see `poolsOf`. */
const roomForGroups = 6;
/** Rows around a stretch that are looked at with it. */
const margin = 512;

/** Log-probabilities of every role for every block, blocks × roles. */
export function scoreBlocks(evidence: BlockEvidence, model: Model): Float64Array {
  const count = evidence.names.length;
  const scores = new Float64Array(count * roles.length);
  for (const { from, to, first, last } of stretchesOf(count)) {
    const found = scoreRows(evidence, model, first, last);
    for (let i = from; i < to; i++) {
      const at = (i - first) * found.width;
      const row = found.values.subarray(at, at + roles.length);
      normalise(row, scores, i * roles.length, model.temperature);
    }
  }
  return scores;
}

/** Rows `from` to `to`, looked at together with those from `first` to `last`. */
export interface Stretch {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** The stretches in which so many rows are looked at. */
export function stretchesOf(count: number): Stretch[] {
  if (count <= stretch) return count > 0 ? [{ from: 0, to: count, first: 0, last: count }] : [];
  return Array.from({ length: Math.ceil(count / stretch) }, (_, k) => {
    const from = k * stretch;
    const to = Math.min(count, from + stretch);
    return { from, to, first: Math.max(0, from - margin), last: Math.min(count, to + margin) };
  });
}

/** The way of some rows through the network, for an explanation. */
export interface Trace {
  /** Of the first row. */
  first: number;
  rows: number;
  /** rows × hidden: what the input alone makes of each row. */
  begun: Float32Array;
  groups: Groups;
  /** What each layer did. */
  passed: readonly Passed[];
}

/** Runs some rows through the network and keeps what it did. */
export function traceRows(evidence: BlockEvidence, model: Model, { first, last }: Stretch): Trace {
  const passed: Passed[] = [];
  let begun = new Float32Array(0);
  scoreRows(evidence, model, first, last, {
    begin: (values) => {
      begun = values.slice();
    },
    passed,
  });
  return { first, rows: last - first, begun, groups: groupsWithin(evidence.groups, first, last), passed };
}

/** Follows rows on their way. */
interface Watch {
  begin(state: Float32Array): void;
  passed: Passed[];
}

/** What the network gives for some rows, before it is normalised. Holds until the next call. */
function scoreRows(evidence: BlockEvidence, model: Model, from: number, to: number, watch?: Watch): Matrix {
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

/** Features, and what the names and words of each block are known as. */
function fillInput({ width, values, rows }: Matrix, evidence: BlockEvidence, model: Model, from: number): void {
  const { features, embedding, bags } = model;
  const [near, far] = [bagReader(bags.near, embedding), bagReader(bags.far, embedding)];
  values.fill(0);
  for (let i = 0; i < rows; i++) {
    tick();
    const at = i * width;
    const block = from + i;
    values.set(evidence.rows.subarray(block * features, (block + 1) * features), at);
    const names = evidence.names[block] as BlockEvidence['names'][number];
    near(values, at + features, names.near, names.inner);
    far(values, at + features + embedding, names.far);
    const count = addBag(
      values,
      at + features + 2 * embedding,
      evidence.words[block] as readonly string[],
      bags.words,
      embedding,
    );
    share(values, at + features + 2 * embedding, count, embedding);
  }
}

/** Reads bags that many blocks share. */
function bagReader(
  bag: Bag,
  embedding: number,
): (values: Float32Array, at: number, shared: readonly string[], own?: readonly string[]) => void {
  const known = new Map<readonly string[], { sum: Float32Array; count: number }>();
  return (values, at, shared, own) => {
    const read = remember(known, shared, () => {
      const sum = new Float32Array(embedding);
      return { sum, count: addBag(sum, 0, shared, bag, embedding) };
    });
    values.set(read.sum, at);
    const more = own && own.length > 0 ? addBag(values, at, own, bag, embedding) : 0;
    share(values, at, read.count + more, embedding);
  };
}

/** Adds the embeddings of a bag's entries, and says how many of them are known. */
function addBag(
  values: Float32Array,
  at: number,
  entries: readonly string[],
  { rows, table }: Bag,
  embedding: number,
): number {
  let count = 0;
  for (const entry of entries) {
    const row = rows.get(entry);
    if (row === undefined) continue;
    count++;
    const from = row * embedding;
    for (let e = 0; e < embedding; e++) values[at + e] = (values[at + e] as number) + (table[from + e] as number);
  }
  return count;
}

/** Divides a sum of embeddings by the root of their number. */
function share(values: Float32Array, at: number, count: number, embedding: number): void {
  if (count < 2) return;
  const part = 1 / Math.sqrt(count);
  for (let e = at; e < at + embedding; e++) values[e] = (values[e] as number) * part;
}

function normalise(row: Float32Array, scores: Float64Array, at: number, temperature: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < row.length; r++) highest = Math.max(highest, (row[r] as number) / temperature);
  let sum = 0;
  for (let r = 0; r < row.length; r++) sum += Math.exp((row[r] as number) / temperature - highest);
  const total = highest + Math.log(sum);
  for (let r = 0; r < row.length; r++) scores[at + r] = (row[r] as number) / temperature - total;
}
