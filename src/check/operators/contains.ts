import type { Json } from '../json.ts';
import { paired } from './items.ts';
import { broken, type Operator } from './operator.ts';

const list = (operand: Json): Json[] => operand as Json[];

/** `{"$contains": [a, b]}`: each stands in the list, in any order and among others; of a text, each is a part of it. */
export const contains: Operator = {
  name: '$contains',
  fault: (operand) => (Array.isArray(operand) ? null : 'takes a list of what should be there'),
  inner: (operand) => list(operand).map((value, index) => ({ at: [index], value, of: 'items' as const })),
  compare(operand, actual, place, compare) {
    const missing = (value: Json, index: number) =>
      broken('should be there', value, null, { path: place.path, at: [...place.at, index] }, 'missing');
    if (typeof actual === 'string')
      return list(operand).flatMap((part, index) => (isPart(part, actual) ? [] : [missing(part, index)]));
    const partners = paired(list(operand), Array.isArray(actual) ? actual : [], compare, place);
    return list(operand).flatMap((item, index) => (partners[index] === null ? [missing(item, index)] : []));
  },
  update(operand, actual, { compare }) {
    const kept = list(operand).filter((item) => compare({ $contains: [item] }, actual).length === 0);
    return kept.length > 0 && compare({ $contains: kept }, actual).length === 0 ? kept : undefined;
  },
};

const isPart = (part: Json, whole: string): boolean => typeof part === 'string' && whole.includes(part);
