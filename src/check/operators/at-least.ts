import { broken, type Operator } from './operator.ts';

/** `{"$atLeast": 0.9}`: a number that is not smaller. */
export const atLeast: Operator = {
  name: '$atLeast',
  fault: (operand) => (typeof operand === 'number' ? null : 'takes a number'),
  inner: () => [],
  compare: (operand, actual, place) =>
    typeof actual === 'number' && actual >= Number(operand)
      ? []
      : [broken(`should be at least ${operand}`, operand, actual, place)],
  update: (_operand, actual) => (typeof actual === 'number' ? actual : undefined),
};
