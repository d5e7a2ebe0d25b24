import { didYouMean } from '../did-you-mean.ts';
import { fieldHint, fieldPaths } from '../write/fields.ts';
import { fieldOf, isObject, type Json, type JsonObject, type Path } from './json.ts';
import { operatorNamed, operators } from './operators/index.ts';
import { hasOperators } from './operators/operator.ts';

/** Something in an expectation that can never be compared. */
export interface ExpectationFault {
  at: Path;
  message: string;
  hint: string;
}

/** Everything that is wrong with an expectation whatever the Article: unknown fields, unknown or misused operators. */
export function expectationFaults(expected: Json): ExpectationFault[] {
  if (!isObject(expected) || hasOperators(expected)) {
    const hint = 'Write an object with the fields of the Article that matter';
    return [{ at: [], message: 'an expectation is an object', hint }];
  }
  return faultsBelow(expected, [], [], new Set(fieldPaths()));
}

/** `path` leads through the Article, `at` through the expectation, operators included. */
function faultsBelow(value: Json, path: Path, at: Path, known: ReadonlySet<string>): ExpectationFault[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => faultsBelow(item, [...path, index], [...at, index], known));
  if (!isObject(value)) return [];
  if (hasOperators(value)) return operatorFaults(value, path, at, known);
  return Object.entries(value).flatMap(([key, below]) => {
    const field = fieldOf([...path, key]);
    if (known.has(field)) return faultsBelow(below, [...path, key], [...at, key], known);
    return [{ at: [...at, key], message: `an Article has no field ${field}`, hint: fieldHint(field) }];
  });
}

function operatorFaults(value: JsonObject, path: Path, at: Path, known: ReadonlySet<string>): ExpectationFault[] {
  const names = operators.map(({ name }) => name);
  return Object.entries(value).flatMap(([key, operand]): ExpectationFault[] => {
    const here = [...at, key];
    if (!key.startsWith('$'))
      return [{ at: here, message: `${key} stands beside an operator`, hint: 'Give it an object of its own' }];
    const operator = operatorNamed(key);
    if (!operator) return [{ at: here, message: `there is no operator ${key}`, hint: didYouMean(key, names) }];
    const wrong = operator.fault(operand);
    if (wrong) return [{ at: here, message: `${key} ${wrong}`, hint: 'docs/check.md has an example of each operator' }];
    return operator.inner(operand).flatMap((inner) => faultsBelow(inner.value, path, [...here, ...inner.at], known));
  });
}
