import type { Json, Path } from './json.ts';

/** One thing in an Article that is not as expected. */
export interface Difference {
  /** Where in the Article; of a missing item, where in the list it should stand. */
  path: Path;
  /** Where in the expectation. */
  at: Path;
  /** Another value, an item that is not there, one too many, or an operator that does not hold. */
  kind: 'value' | 'missing' | 'extra' | 'rule';
  /** Null of an item too many. */
  expected: Json;
  /** Null of what is missing. */
  actual: Json;
  /** What an operator asks for, as a sentence without its subject: `has to match ^El`. */
  rule?: string;
}

/** Where a comparison stands, in the Article and in the expectation. */
export interface ComparedPaths {
  path: Path;
  at: Path;
}

/** Compares what is expected with what is there. Operators are handed it for the expectations they hold. */
export type Compare = (expected: Json, actual: unknown, place: ComparedPaths) => Difference[];

export const inside = ({ path, at }: ComparedPaths, step: string | number): ComparedPaths => ({
  path: [...path, step],
  at: [...at, step],
});
