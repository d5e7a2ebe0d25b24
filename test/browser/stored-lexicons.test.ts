import { expect, it } from 'vitest';
import { storedLexicons as packed } from '../../src/browser/stored-lexicons.ts';
import { storedLexicons } from '../../src/lexicon/stored.ts';

it('browsers have the same lexicons, in the same order', () => {
  expect(packed.map(({ code }) => code)).toEqual(storedLexicons.map(({ code }) => code));
});

it.each(storedLexicons)('$code is the same', ({ code, functionWords, rest }) => {
  const found = packed.find((lexicon) => lexicon.code === code);
  expect(found?.functionWords()).toEqual(functionWords());
  expect(found?.rest()).toEqual(rest());
});
