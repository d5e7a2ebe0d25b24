import type { Facts } from './report/facts.ts';

/** What a run sums up at its end: plain JSON, whose size does not grow with the documents. */
export interface Counts {
  /** Entries of the dump, of whatever kind. */
  documents: number;
  ok: number;
  failed: number;
  skipped: number;
  /** Failed by code, skipped by rule, ok by language. */
  codes: Record<string, number>;
  rules: Record<string, number>;
  languages: Record<string, number>;
  withoutHeadline: number;
  withoutDate: number;
  /** Of the documents, unpacked. */
  bytes: number;
}

export const newCounts = (): Counts => ({
  documents: 0,
  ok: 0,
  failed: 0,
  skipped: 0,
  codes: {},
  rules: {},
  languages: {},
  withoutHeadline: 0,
  withoutDate: 0,
  bytes: 0,
});

export function countResult(counts: Counts, facts: Facts | null): void {
  counts.documents++;
  counts.ok++;
  if (!facts) return;
  increase(counts.languages, facts.language);
  if (facts.missing.includes('headline')) counts.withoutHeadline++;
  if (facts.missing.includes('date')) counts.withoutDate++;
}

export function countFailure(counts: Counts, code: string): void {
  counts.documents++;
  counts.failed++;
  increase(counts.codes, code);
}

export function countSkip(counts: Counts, rule: string): void {
  counts.documents++;
  counts.skipped++;
  increase(counts.rules, rule);
}

const increase = (numbers: Record<string, number>, name: string): void => {
  numbers[name] = (numbers[name] ?? 0) + 1;
};
