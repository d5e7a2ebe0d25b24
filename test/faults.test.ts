import { expect, it } from 'vitest';
import { exitCodeOf } from '../src/cli/exit-code.ts';
import { RecorteError } from '../src/errors.ts';
import { asRecorteError, withoutPlace, withPlace } from '../src/faults.ts';

const placed = new RecorteError({ code: 'bad-json', input: 'a.ndjson', line: 3, message: 'not JSON', hint: 'Mend it' });

it('says what happened with and without the place', () => {
  expect(withPlace(placed, 'other')).toBe('a.ndjson:3: not JSON. Mend it.');
  expect(withoutPlace(placed)).toBe('not JSON. Mend it.');
  const unplaced = new RecorteError({ code: 'too-large', message: 'too large', hint: 'Split it' });
  expect(withPlace(unplaced, 'a.txt')).toBe('a.txt: too large. Split it.');
  expect(withoutPlace(unplaced)).toBe('too large. Split it.');
});

it('asks for a report of a fault of our own, without its stack', () => {
  const fault = asRecorteError(new TypeError('x is not a function'));
  expect(fault.code).toBe('internal');
  expect(withPlace(fault, 'a.txt')).toMatch(
    /^a\.txt: a fault in recorte itself \(TypeError: x is not a function\)\. Please report it/,
  );
  expect(fault.message).not.toContain('    at ');
  expect(asRecorteError(placed)).toBe(placed);
});

it.each([
  ['bad-option', 2],
  ['unknown-encoding', 2],
  ['bad-model', 2],
  ['output-exists', 2],
  ['output-failed', 3],
  ['internal', 3],
  ['unreadable', 1],
] as const)('ends a run on %s with %i', (code, exit) => {
  expect(exitCodeOf(new RecorteError({ code, message: 'x', hint: 'y' }))).toBe(exit);
});
