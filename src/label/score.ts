import type { BlockEvidence } from './features/index.ts';
import type { Model } from './model.ts';
import { throughNetwork } from './network.ts';
import { roles } from './role.ts';
import { stretchesOf } from './stretches.ts';

/** Log-probabilities of every role for every block, blocks × roles. */
export function scoreBlocks(evidence: BlockEvidence, model: Model): Float64Array {
  const count = evidence.names.length;
  const scores = new Float64Array(count * roles.length);
  for (const { from, to, first, last } of stretchesOf(count)) {
    const found = throughNetwork(evidence, model, first, last);
    for (let i = from; i < to; i++) {
      const at = (i - first) * found.width;
      const row = found.values.subarray(at, at + roles.length);
      normalise(row, scores, i * roles.length, model.temperature);
    }
  }
  return scores;
}

function normalise(row: Float32Array, scores: Float64Array, at: number, temperature: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < row.length; r++) highest = Math.max(highest, (row[r] as number) / temperature);
  let sum = 0;
  for (let r = 0; r < row.length; r++) sum += Math.exp((row[r] as number) / temperature - highest);
  const total = highest + Math.log(sum);
  for (let r = 0; r < row.length; r++) scores[at + r] = (row[r] as number) / temperature - total;
}
