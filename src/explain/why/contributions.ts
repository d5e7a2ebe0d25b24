import type { BlockEvidence } from '../../label/features/index.ts';
import type { Bag, Model } from '../../label/model.ts';
import type { Trace } from '../../label/trace.ts';
import { slopesOf } from './backward.ts';

/** What one part of the evidence adds to the log-odds of a role against another. */
export type Contribution = { weight: number } & (
  | { kind: 'feature'; column: number; value: number }
  | { kind: 'near' | 'far' | 'word'; entry: string }
  | { kind: 'line'; block: number }
  | { kind: 'second look' }
);

/**
 * What the evidence of a block, and what other lines are, add to the log-odds of its role against another: gradient times input
 * through the network with the gates of its memories taken as they stood (Shrikumar et al., "Not Just a Black Box", 2016; for the
 * gates Arras et al., "Explaining Recurrent Neural Network Predictions in Sentiment Analysis", 2017). With the gates taken so, the
 * network is linear piece by piece, and the contributions with those of its biases sum to the log-odds. Lines more than 64 away are
 * left out.
 * @param block which one, as in the evidence; must lie in the trace
 */
export function contributionsTo(
  model: Model,
  evidence: BlockEvidence,
  trace: Trace,
  block: number,
  role: number,
  other: number,
): Contribution[] {
  const { hidden, features, embedding, inputBias } = model;
  const slopes = slopesOf(model, trace, block - trace.first, role, other);
  const found: Contribution[] = [];
  for (let row = slopes.from; row < slopes.to; row++) {
    if (row === block - trace.first) continue;
    let weight = 0;
    for (let k = 0; k < hidden; k++) {
      const slope = slopes.values[(row - slopes.from) * hidden + k] as number;
      if (slope !== 0) weight += slope * ((trace.begun[row * hidden + k] as number) - (inputBias[k] as number));
    }
    if (weight !== 0) found.push({ kind: 'line', block: trace.first + row, weight });
  }
  const own = (block - trace.first - slopes.from) * hidden;
  const input = model.kernel.kept(model.input);
  const slopeOf = (column: number): number => {
    const at = column * model.input.width;
    let sum = 0;
    for (let k = 0; k < hidden; k++) sum += (slopes.values[own + k] as number) * (input[at + k] as number);
    return sum;
  };
  for (let column = 0; column < features; column++) {
    const value = evidence.rows[block * features + column] as number;
    if (value !== 0) found.push({ kind: 'feature', column, value, weight: value * slopeOf(column) });
  }
  const bag = (kind: 'near' | 'far' | 'word', entries: readonly string[], known: Bag, at: number): void => {
    const rows = entries.flatMap((entry) => known.rows.get(entry) ?? []);
    const share = 1 / Math.sqrt(rows.length || 1);
    for (const entry of entries) {
      const row = known.rows.get(entry);
      if (row === undefined) continue;
      let weight = 0;
      for (let e = 0; e < embedding; e++)
        weight += share * (known.table[row * embedding + e] as number) * slopeOf(features + at * embedding + e);
      found.push({ kind, entry, weight });
    }
  };
  const names = evidence.names[block];
  bag('near', names ? [...names.near, ...names.inner] : [], model.bags.near, 0);
  bag('far', names?.far ?? [], model.bags.far, 1);
  bag('word', evidence.words[block] ?? [], model.bags.words, 2);
  return found;
}
