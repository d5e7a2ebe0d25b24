import { tick } from '../clock.ts';
import { remember } from '../remember.ts';
import type { BlockEvidence } from './features/index.ts';
import type { Matrix } from './kernel.ts';
import type { Bag, Model } from './model.ts';

/** Features, and what the names and words of each block are known as. */
export function fillInput({ width, values, rows }: Matrix, evidence: BlockEvidence, model: Model, from: number): void {
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
