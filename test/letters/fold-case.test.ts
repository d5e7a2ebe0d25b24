import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCase } from '../../src/letters/fold-case.ts';

it.each([
  ['MÁS LEÍDAS', 'mas leidas'],
  ['Łódź', 'łodz'],
  ['ΔΙΑΒΆΣΤΕ ΕΠΊΣΗΣ', 'διαβαστε επισησ'],
  ['Читайте также', 'читаите также'],
  ['İstanbul', 'istanbul'],
  ['한국', '한국'],
])('%s is %s', (printed, folded) => {
  expect(foldCase(printed)).toBe(folded);
});

it('folds a text that is folded no further, and the same with its accents apart', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aÁñÑüçőŁβΣςйЁ年가 -') });
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldCase(foldCase(text))).toBe(foldCase(text));
      expect(foldCase(text.normalize('NFD')).normalize('NFC')).toBe(foldCase(text));
    }),
  );
});
