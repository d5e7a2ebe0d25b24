import type { JudgedDocument } from '../../extract.ts';
import type { Model } from '../../label/model.ts';
import { type Role, roles } from '../../label/role.ts';
import { stretchesOf } from '../../label/stretches.ts';
import { type Trace, traceRows } from '../../label/trace.ts';

export type { Reason };

import { type Contribution, contributionsTo } from './contributions.ts';
import { type Reason, reasonsOf } from './reasons.ts';

/** Why a line has its role rather than another one. */
export interface Why {
  /** The role that it is weighed against: the likeliest other one. */
  against: Role;
  /** What speaks for the role, the strongest first; weights are log-odds. */
  for: Reason[];
  /** What speaks for the other role, the strongest first; weights are below zero. */
  counter: Reason[];
}

/** Reasons given of each side. */
const most = { for: 5, against: 3 };
/** Weaker ones than this are not worth a line. */
const least = 0.1;

/** Makes a function that says why a block has its role; works out what it needs when it is called. */
export function whyOf(judged: JudgedDocument, model: Model): (block: number) => Why {
  const { blocks, evidence, language, firstScores, scores } = judged;
  const stretches = stretchesOf(blocks.length);
  let traced: { at: number; trace: Trace } | null = null;
  const traceFor = (block: number): Trace => {
    const at = stretches.findIndex(({ from, to }) => block >= from && block < to);
    const stretch = stretches[at];
    if (!stretch) throw new RangeError(`no block ${block}`);
    if (traced?.at !== at) traced = { at, trace: traceRows(evidence, model, stretch) };
    return traced.trace;
  };
  return (block) => {
    const role = blocks[block]?.role as Role;
    const against = runnerUp(judged, block).role;
    const [own, other] = [roles.indexOf(role), roles.indexOf(against)];
    const odds = (of: Float64Array): number =>
      (of[block * roles.length + own] as number) - (of[block * roles.length + other] as number);
    const found: Contribution[] = [
      ...contributionsTo(model, evidence, traceFor(block), block, own, other),
      { kind: 'second look', weight: odds(scores) - odds(firstScores) },
    ];
    const reasons = reasonsOf(found, blocks, block, language.code);
    const rounded = reasons.map(({ text, weight }) => ({ text, weight: Math.round(1000 * weight) / 1000 }));
    return {
      against,
      for: rounded.filter(({ weight }) => weight >= least).slice(0, most.for),
      counter: rounded.filter(({ weight }) => weight <= -least).slice(0, most.against),
    };
  };
}

/** A title of a list and what stands around it (`related`, `related-x`) are two sides of one answer. */
const sideOf = (role: Role): string => role.replace(/-x$/, '');

/** The likeliest role of a block that would be another answer than the one it has. */
export function runnerUp({ blocks, scores }: JudgedDocument, block: number): { role: Role; confidence: number } {
  const own = sideOf(blocks[block]?.role as Role);
  let best = -1;
  roles.forEach((role, r) => {
    if (sideOf(role) === own) return;
    if (best < 0 || (scores[block * roles.length + r] as number) > (scores[block * roles.length + best] as number))
      best = r;
  });
  const confidence = Math.round(1000 * Math.exp(scores[block * roles.length + best] as number)) / 1000;
  return { role: roles[best] as Role, confidence };
}
