import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inNoWord, inUnspacedWord, lettersIn, wordKind, wordRuns } from '../../src/letters/word-kind.ts';

it('the runs of a text are its letters and digits, whatever the script', () => {
  expect(wordRuns('«El 5 de junio», d’Avui: 港が—再開 𝒳1')).toEqual([
    ...['El', '5', 'de', 'junio', 'd', 'Avui', '港が', '再開', '𝒳1'],
  ]);
  expect(wordRuns('—…')).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wordRuns(text)).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
      expect(lettersIn(text)).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
    }),
  );
});

it('words of scripts without blanks are told from others', () => {
  const kinds = [...'a5年カไ한-。'].map((unit) => wordKind(unit.charCodeAt(0)));
  const [letter, digit, han, kana, thai, hangul, hyphen, stop] = kinds;
  expect([han, kana, thai]).toEqual([inUnspacedWord, inUnspacedWord, inUnspacedWord]);
  expect([hyphen, stop]).toEqual([inNoWord, inNoWord]);
  expect(new Set([letter, digit, hangul]).size).toBe(1);
  expect([inNoWord, inUnspacedWord]).not.toContain(letter);
});
