import { type Groups, groupsWithin } from './features/groups.ts';
import type { BlockEvidence } from './features/index.ts';
import type { Passed } from './layers.ts';
import type { Model } from './model.ts';
import { throughNetwork } from './network.ts';
import type { Stretch } from './stretches.ts';

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
  throughNetwork(evidence, model, first, last, {
    begin: (values) => {
      begun = values.slice();
    },
    passed,
  });
  return { first, rows: last - first, begun, groups: groupsWithin(evidence.groups, first, last), passed };
}
