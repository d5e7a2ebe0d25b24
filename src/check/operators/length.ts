import { isObject } from '../json.ts';
import { broken, hasOperators, type Operator } from './operator.ts';

/** Items of a list, or characters (code points) of a text. */
function lengthOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' ? [...value].length : null;
}

/** `{"$length": 3}`: so many items or characters. `{"$length": {"$atLeast": 3}}`: no fewer. */
export const length: Operator = {
  name: '$length',
  fault: (operand) =>
    (typeof operand === 'number' && Number.isInteger(operand) && operand >= 0) ||
    (isObject(operand) && hasOperators(operand))
      ? null
      : 'takes a whole number, or {"$atLeast": n}',
  inner: (operand) => (typeof operand === 'number' ? [] : [{ at: [], value: operand, of: 'length' }]),
  compare(operand, actual, place, compare) {
    const found = lengthOf(actual);
    if (found !== null && compare(operand, found, place).length === 0) return [];
    const wanted = typeof operand === 'number' ? String(operand) : `at least ${isObject(operand) && operand.$atLeast}`;
    const rule = `should have ${wanted} ${typeof actual === 'string' ? 'characters' : 'items'}, has ${found ?? 'none'}`;
    return [broken(rule, operand, actual, place)];
  },
  update(operand, actual, { renew }) {
    const found = lengthOf(actual);
    return found === null ? undefined : renew(operand, found);
  },
};
