import { align } from './align.ts';
import { type ComparedPaths, type Difference, inside } from './difference.ts';
import { fieldOf, isObject, type Json, type JsonObject } from './json.ts';
import { operatorNamed } from './operators/index.ts';
import { hasOperators } from './operators/operator.ts';

/**
 * Compares what is expected with what is there: of objects only the keys that are expected, lists by length and order
 * with their items partially, a day with any time of that day, operators by their own rules, all else exactly. What is
 * expected to be null may also not be there at all.
 * @param expected an expectation in which `expectationFaults` finds nothing
 */
export function compare(expected: Json, actual: unknown, place: ComparedPaths = { path: [], at: [] }): Difference[] {
  if (isObject(expected)) {
    if (hasOperators(expected)) return operated(expected, actual, place);
    if (!isObject(actual)) return [other(expected, actual, place)];
    return Object.entries(expected).flatMap(([key, value]) => compare(value, actual[key], inside(place, key)));
  }
  if (Array.isArray(expected))
    return Array.isArray(actual) ? itemwise(expected, actual, place) : [other(expected, actual, place)];
  const same = expected === (actual ?? null) || isDayOf(expected, actual, place);
  return same ? [] : [other(expected, actual, place)];
}

const other = (expected: Json, actual: unknown, place: ComparedPaths): Difference => ({
  ...place,
  kind: 'value',
  expected,
  actual: (actual ?? null) as Json,
});

function operated(expected: JsonObject, actual: unknown, place: ComparedPaths): Difference[] {
  return Object.entries(expected).flatMap(([name, operand]) => {
    const below = { path: place.path, at: [...place.at, name] };
    return operatorNamed(name)?.compare(operand, actual, below, compare) ?? [];
  });
}

function itemwise(expected: Json[], actual: unknown[], place: ComparedPaths): Difference[] {
  return align(expected, actual, place, compare).flatMap(([e, a]): Difference[] => {
    if (e === null) {
      const item = actual[a ?? 0] as Json;
      return [{ path: [...place.path, a ?? 0], at: place.at, kind: 'extra', expected: null, actual: item }];
    }
    const at = [...place.at, e];
    if (a === null)
      return [{ path: [...place.path, e], at, kind: 'missing', expected: expected[e] as Json, actual: null }];
    return compare(expected[e] as Json, actual[a], { path: [...place.path, a], at });
  });
}

const instants = ['date.published', 'date.modified', 'date.utc'];
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a day is expected where a time may stand: any time of that day will do. */
export function isDayOf(expected: Json, actual: unknown, { path }: ComparedPaths): boolean {
  return (
    typeof expected === 'string' &&
    typeof actual === 'string' &&
    day.test(expected) &&
    instants.includes(fieldOf(path)) &&
    actual.startsWith(`${expected}T`)
  );
}
