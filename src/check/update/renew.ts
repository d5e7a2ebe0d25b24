import { align } from '../align.ts';
import { compare, isDayOf } from '../compare.ts';
import { type ComparedPaths, inside } from '../difference.ts';
import { fieldOf, isObject, type Json, type JsonObject } from '../json.ts';
import { operatorNamed } from '../operators/index.ts';
import { hasOperators } from '../operators/operator.ts';
import { isPassing, lasting } from './lasting.ts';

/** Whether a field (dotted) is to be left as it is expected. */
export type Leave = (field: string) => boolean;

/**
 * Makes an expectation hold for what is there. What holds already stays as it is, a part stays that part with its keys
 * in their order, a day stays a day, an operator stays where another operand makes it hold. Values that change with
 * every release go.
 */
export function renew(
  expected: Json,
  actual: Json,
  leave: Leave = () => false,
  place: ComparedPaths = { path: [], at: [] },
): Json {
  if (compare(expected, actual, place).length === 0) return expected;
  if (isObject(expected) && hasOperators(expected)) return renewOperators(expected, actual, leave, place);
  if (isObject(expected) && isObject(actual)) return renewObject(expected, actual, leave, place);
  if (Array.isArray(expected) && Array.isArray(actual)) return renewList(expected, actual, leave, place);
  const day = typeof actual === 'string' && typeof expected === 'string' ? actual.slice(0, 10) : null;
  if (day !== null && String(expected).length === 10 && isDayOf(day, actual, place)) return day;
  return lasting(actual, place.path);
}

function renewObject(expected: JsonObject, actual: JsonObject, leave: Leave, place: ComparedPaths): JsonObject {
  return Object.fromEntries(
    Object.entries(expected).flatMap(([key, value]): [string, Json][] => {
      const below = inside(place, key);
      if (leave(fieldOf(below.path)) || compare(value, actual[key], below).length === 0) return [[key, value]];
      const found = actual[key];
      if (found === undefined || (isPassing(below.path) && !isObject(value))) return [];
      return [[key, renew(value, found, leave, below)]];
    }),
  );
}

function renewList(expected: Json[], actual: Json[], leave: Leave, place: ComparedPaths): Json[] {
  const keys = keysOf(expected);
  return align(expected, actual, place, compare).flatMap(([e, a]): Json[] => {
    if (a === null) return [];
    const below = { path: [...place.path, a], at: [...place.at, e ?? a] };
    if (e === null) return [shaped(lasting(actual[a] as Json, below.path), keys)];
    return [renew(expected[e] as Json, actual[a] as Json, leave, below)];
  });
}

/** The keys that the items of a list are known by; null where no item says. */
function keysOf(items: readonly Json[]): ReadonlySet<string> | null {
  const objects = items.filter((item) => isObject(item) && !hasOperators(item)) as JsonObject[];
  return objects.length > 0 ? new Set(objects.flatMap(Object.keys)) : null;
}

const shaped = (item: Json, keys: ReadonlySet<string> | null): Json =>
  keys && isObject(item) ? Object.fromEntries(Object.entries(item).filter(([key]) => keys.has(key))) : item;

function renewOperators(expected: JsonObject, actual: Json, leave: Leave, place: ComparedPaths): Json {
  const means = {
    compare: (inner: Json, value: unknown) => compare(inner, value, place),
    renew: (inner: Json, value: Json) => renew(inner, value, leave, place),
  };
  const renewed = Object.entries(expected).map(([name, operand]): [string, Json | undefined] => {
    const holds = compare({ [name]: operand }, actual, place).length === 0;
    return [name, holds ? operand : operatorNamed(name)?.update(operand, actual, means)];
  });
  if (renewed.some(([, operand]) => operand === undefined)) return lasting(actual, place.path);
  return Object.fromEntries(renewed) as JsonObject;
}
