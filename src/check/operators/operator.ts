import type { Compare, ComparedPaths, Difference } from '../difference.ts';
import type { Json, JsonObject, Path } from '../json.ts';

/** A key that begins with `$` and says how a value is compared. A new operator is one file of this shape and its line in `index.ts`. */
export interface Operator {
  name: `$${string}`;
  /** What its operand has to be, where it is not; else null. */
  fault(operand: Json): string | null;
  /** Expectations inside the operand, by where they stand in it. Only of an operand without fault. */
  inner(operand: Json): readonly { at: Path; value: Json; of: 'items' | 'length' }[];
  /** In what the value differs from what the operator asks for; `place` leads to the operand. */
  compare(operand: Json, actual: unknown, place: ComparedPaths, compare: Compare): Difference[];
  /** The operand that holds for another value; undefined where only the value itself will do. */
  update(operand: Json, actual: unknown, means: Means): Json | undefined;
}

/** What operators need to renew the expectations they hold. */
export interface Means {
  compare(expected: Json, actual: unknown): Difference[];
  /** Makes an expectation hold for a value, keeping its shape. */
  renew(expected: Json, actual: Json): Json;
}

/** One difference that says what the operator asks for. */
export function broken(
  rule: string,
  operand: Json,
  actual: unknown,
  place: ComparedPaths,
  kind: 'rule' | 'missing' = 'rule',
): Difference {
  return { ...place, kind, expected: operand, actual: (actual ?? null) as Json, rule };
}

/** Whether an object is operators rather than keys of an Article. */
export const hasOperators = (value: JsonObject): boolean => Object.keys(value).some((key) => key.startsWith('$'));
