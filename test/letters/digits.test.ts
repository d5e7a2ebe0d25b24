import { expect, it } from 'vitest';
import { digitOf, hasDigit, inWesternDigits } from '../../src/letters/digits.ts';

it.each([
  ['٢٠٢٥', '2025'],
  ['۱۴۰۴', '1404'],
  ['२०२५ में', '2025 में'],
  ['２０２５年', '2025年'],
  ['El 5 de junio', 'El 5 de junio'],
])('%s is %s', (printed, western) => {
  expect(inWesternDigits(printed)).toBe(western);
  expect(hasDigit(printed)).toBe(true);
});

it('knows every decimal digit of its scripts, and nothing beside them', () => {
  for (let code = 0x80; code < 0x10000; code++) {
    const digit = digitOf(code);
    if (digit !== null) expect(String.fromCharCode(code)).toMatch(/^\p{Nd}$/u);
    if (digit !== null && digit > 0) expect(digitOf(code - 1)).toBe(digit - 1);
  }
  expect(hasDigit('siete, 七, Ⅶ, ½')).toBe(false);
});
