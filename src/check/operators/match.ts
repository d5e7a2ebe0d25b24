import { RE2JS } from 're2js';
import type { Json } from '../json.ts';
import { broken, type Operator } from './operator.ts';

/**
 * `{"$match": "^El puerto"}`: a text in which the pattern is found. RE2 syntax, which has no look-around and no
 * back-references, and takes time in proportion to the text whatever the pattern is (Cox, Regular Expression Matching
 * Can Be Simple And Fast, 2007): a case cannot hang a run.
 */
export const match: Operator = {
  name: '$match',
  fault(operand) {
    if (typeof operand !== 'string') return 'takes a pattern in quotes';
    try {
      RE2JS.compile(operand);
      return null;
    } catch (error) {
      return `takes a pattern in RE2 syntax: ${String(error instanceof Error ? error.message : error)}`;
    }
  },
  inner: () => [],
  compare: (operand, actual, place) =>
    typeof actual === 'string' && compiled(operand).matcher(actual).find()
      ? []
      : [broken(`should match ${operand}`, operand, actual, place)],
  update: () => undefined,
};

const compiled = (pattern: Json): RE2JS => RE2JS.compile(String(pattern));
