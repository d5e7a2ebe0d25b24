import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, isLetter } from '../../src/letters/fold.ts';

it.each([
  ['Miércoles\u00a05', 'miercoles 5'],
  ['Łódź', 'lodz'],
  ['ΙΟΎΝΙΟΣ', 'ιουνιοσ'],
  ['Ιούνιος', 'ιουνιοσ'],
  ['أغسطس ٢٠٢٥', 'اغسطس 2025'],
  ['۵ تیر', '5 تیر'],
  ['d’Avui', "d'avui"],
  ['２０２５年', '2025年'],
])('%s is %s', (printed, folded) => {
  expect(fold(printed)).toBe(folded);
});

it('is as long as what came in, so that places stay, and folds no further', () => {
  const texts = fc.string({
    unit: fc.oneof(fc.string(), fc.constantFrom('İ', 'ß', 'Ǆ', 'ﬁ', '한', '\u0301', '\ud800')),
  });
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it.each([...'añжяअي年ー한'])('%s is a letter', (unit) => {
  expect(isLetter(fold(unit))).toBe(true);
});

it.each([...' 5.,-—«»¿،؟।、。・'])('%s is none', (unit) => {
  expect(isLetter(unit)).toBe(false);
});
