import type { Counts } from './counts.ts';

/** How many documents may fail before a run stops: a number, or a share of all. */
export type MaxErrors = { number: number } | { percent: number };

/** A share means little before so many documents. */
const leastDocuments = 100;

export function tooMany({ failed, documents }: Counts, most: MaxErrors): boolean {
  if ('number' in most) return failed > most.number;
  return documents >= leastDocuments && failed * 100 > most.percent * documents;
}

/** Reads `20` or `2.5%`; null when it is neither. */
export function maxErrors(value: string): MaxErrors | null {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(value);
  if (!match) return null;
  const number = Number(match[1]);
  if (match[2]) return number <= 100 ? { percent: number } : null;
  return Number.isInteger(number) ? { number } : null;
}
