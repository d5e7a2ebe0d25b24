import { broken, type Operator } from './operator.ts';

/** Nothing found: null, an empty text or an empty list. */
const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** `{"$absent": true}`: nothing is found. `false`: something is, whatever it be. */
export const absent: Operator = {
  name: '$absent',
  fault: (operand) => (typeof operand === 'boolean' ? null : 'takes true (nothing is found) or false (something is)'),
  inner: () => [],
  compare: (operand, actual, place) =>
    isAbsent(actual) === operand
      ? []
      : [broken(operand ? 'should not be there' : 'should be there', operand, actual, place)],
  update: () => undefined,
};
