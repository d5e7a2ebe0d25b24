import { expect, it } from 'vitest';
import { storedLexicons as packed } from '../../src/browser/stored-lexicons.ts';
import { storedLexicons } from '../../src/lexicon/stored.ts';

it('browsers have the same lexicons, in the same order', () => {
  expect(packed.map(({ code }) => code)).toEqual(storedLexicons.map(({ code }) => code));
});

/** The lists of a lexicon are sets: browsers have them in another order. */
const sets = (lexicon: object | undefined): object =>
  Object.fromEntries(Object.entries(lexicon ?? {}).map(([list, is]) => [list, Array.isArray(is) ? is.toSorted() : is]));

it.each(storedLexicons)('$code is the same', ({ code, functionWords, rest }) => {
  const found = packed.find((lexicon) => lexicon.code === code);
  expect(found?.functionWords().toSorted()).toEqual(functionWords().toSorted());
  expect(sets(found?.rest())).toEqual(sets(rest()));
});
