import type { CaseFault } from './case.ts';
import type { Difference } from './difference.ts';
import type { TextPlace } from './json-source.ts';
import type { Overlap } from './score/overlap.ts';

/** How a difference counts: it fails the case, is known to be there, or is left to the score of its field. */
export type Weight = 'fails' | 'known' | 'scored';

/** Lines of the input, and the role they were given; no role where the metadata say it. */
export interface InputPlace {
  from: number;
  to: number;
  role: string | null;
}

/** A difference with all that is to be told of it. */
export interface FoundDifference extends Difference {
  /** Its key of the Article: `body`. */
  field: string;
  weight: Weight;
  /** Where it is expected. */
  expectedAt: TextPlace;
  /** Where the input has it. */
  input: InputPlace[];
}

/** How one field of a case came out. */
export interface FieldOutcome {
  field: string;
  right: boolean;
  overlap: Overlap;
}

/** How a case came out. */
export interface Outcome {
  name: string;
  status: 'passed' | 'failed' | 'known' | 'broken';
  /** Where it is expected; null where the case is too broken to tell. */
  expectedFile: string | null;
  /** The page; null where it stands in a record. */
  inputFile: string | null;
  /** Whose page it is. */
  site: string | null;
  differences: FoundDifference[];
  /** Fields that are said to differ and no longer do. */
  mended: string[];
  fields: FieldOutcome[];
  fault: CaseFault | null;
  milliseconds: number;
}

/** Outcomes by status. */
export interface Counts {
  cases: number;
  passed: number;
  failed: number;
  known: number;
  broken: number;
}

export function countsOf(outcomes: readonly Outcome[]): Counts {
  const of = (status: Outcome['status']): number => outcomes.filter((each) => each.status === status).length;
  return {
    cases: outcomes.length,
    passed: of('passed'),
    failed: of('failed'),
    known: of('known'),
    broken: of('broken'),
  };
}

/** The fields of the differences that weigh so, each once, in their order. */
export const fieldsThat = (weight: Weight, { differences }: Outcome): string[] => [
  ...new Set(differences.filter((each) => each.weight === weight).map(({ field }) => field)),
];
