import { expect, it } from 'vitest';
import { isCapital, isOneCase, isSmall } from '../../src/letters/letter-case.ts';

it.each([
  ['Ñ', true, false],
  ['ñ', false, true],
  ['Я', true, false],
  ['年', false, false],
  ['ا', false, false],
  ['5', false, false],
  ['«', false, false],
  [undefined, false, false],
])('%s: capital %s, small %s', (unit, capital, small) => {
  expect([isCapital(unit), isSmall(unit)]).toEqual([capital, small]);
});

it.each([
  ['EL PUERTO REABRE', true],
  ['el puerto, 5', true],
  ['El puerto', false],
  ['港が再開', false],
  ['5 — 7', false],
  ['', false],
])('%j is of one case: %s', (text, found) => {
  expect(isOneCase(text)).toBe(found);
});
