import type { Case, Expectation } from '../../../check/case.ts';
import { expectationFaults } from '../../../check/expectation-faults.ts';
import { isObject, type Json, type JsonObject, type Path } from '../../../check/json.ts';
import { fieldHint, fieldPaths } from '../../../write/fields.ts';
import { faultIn, type JsonSource } from './read-json.ts';

/** The key of an expectation that names the input. */
export const inputKey = '$input';

/** An expectation, and the name of the input where it gives one. */
export interface ReadExpectation {
  expectation: Expectation;
  input: string | null;
}

/**
 * The expectation in some JSON, checked as far as it can be without an Article.
 * @throws RecorteError bad-case, saying the place
 */
export function readExpectation(source: JsonSource, root: Path, given: Json): ReadExpectation {
  const { [inputKey]: input = null, ...value } = isObject(given) ? given : {};
  if (input !== null && typeof input !== 'string')
    throw faultIn(source, [...root, inputKey], `${inputKey} takes the name of a file`, 'As in "$input": "page.html"');
  const [first, ...more] = expectationFaults(isObject(given) ? value : given);
  if (first) {
    const message = more.length > 0 ? `${first.message} (and ${more.length} more)` : first.message;
    throw faultIn(source, [...root, ...first.at], message, first.hint);
  }
  if (Object.keys(value).length === 0)
    throw faultIn(source, root, 'nothing is expected', 'Name at least one field, as in {"headline": "…"}');
  const { file, line, text } = source;
  return { expectation: { file, line, text, root, value: value as JsonObject }, input };
}

/**
 * Fields that are known to differ, with the reason for each.
 * @throws RecorteError bad-case, saying the place
 */
export function readKnown(source: JsonSource, root: Path, given: Json): Case['known'] {
  const fields = fieldPaths();
  if (!isObject(given)) throw faultIn(source, root, 'what is known is an object', 'As in {"body": "why it is wrong"}');
  for (const [field, reason] of Object.entries(given)) {
    const at = [...root, field];
    if (!fields.includes(field)) throw faultIn(source, at, `an Article has no field ${field}`, fieldHint(field));
    if (typeof reason !== 'string')
      throw faultIn(source, at, `${field} needs a reason in quotes`, 'Say why it is wrong');
  }
  return given as Record<string, string>;
}
