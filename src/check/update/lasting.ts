import { fieldOf, isObject, type Json, type Path } from '../json.ts';

/** Keys whose values change with every release of recorte, or with the name and the bytes of the input. */
const passing = new Set(['generator', 'source', 'provenance', 'confidence', 'message', 'schema']);

/** Whether a value is nothing to hold a later release to. */
export const isPassing = (path: Path): boolean =>
  fieldOf(path)
    .split('.')
    .some((key) => passing.has(key));

/** A part of an Article without what changes with every release. */
export function lasting(value: Json, path: Path): Json {
  if (Array.isArray(value)) return value.map((item) => lasting(item, path));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, below]) => below !== undefined && !isPassing([...path, key]))
      .map(([key, below]) => [key, lasting(below, [...path, key])]),
  );
}
