import type { Difference } from '../difference.ts';
import type { Json } from '../json.ts';
import { paired } from './items.ts';
import { broken, type Operator } from './operator.ts';

const list = (operand: Json): Json[] => operand as Json[];

/** `{"$unordered": [a, b]}`: these items and no others, in any order. */
export const unordered: Operator = {
  name: '$unordered',
  fault: (operand) => (Array.isArray(operand) ? null : 'takes the list of items'),
  inner: (operand) => list(operand).map((value, index) => ({ at: [index], value, of: 'items' as const })),
  compare(operand, actual, place, compare) {
    if (!Array.isArray(actual)) return [broken('should be a list', operand, actual, place)];
    const partners = paired(list(operand), actual, compare, place);
    const missing = list(operand).flatMap((item, index): Difference[] =>
      partners[index] === null
        ? [{ path: place.path, at: [...place.at, index], kind: 'missing', expected: item, actual: null }]
        : [],
    );
    const extra = actual.flatMap((item, index): Difference[] =>
      partners.includes(index)
        ? []
        : [{ path: [...place.path, index], at: place.at, kind: 'extra', expected: null, actual: item }],
    );
    return [...missing, ...extra];
  },
  update: (operand, actual, { renew }) => (Array.isArray(actual) ? renew(operand, actual) : undefined),
};
