import { absent } from './absent.ts';
import { atLeast } from './at-least.ts';
import { contains } from './contains.ts';
import { length } from './length.ts';
import { match } from './match.ts';
import type { Operator } from './operator.ts';
import { unordered } from './unordered.ts';

/** Every operator an expectation may use. */
export const operators: readonly Operator[] = [match, absent, contains, length, atLeast, unordered];

export const operatorNamed = (name: string): Operator | undefined => operators.find((each) => each.name === name);
