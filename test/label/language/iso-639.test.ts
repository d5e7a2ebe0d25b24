import { expect, test } from 'vitest';
import { languageCode } from '../../../src/label/language/iso-639.ts';

test.each([
  ['es-AR', 'es'],
  ['pt_BR', 'pt'],
  ['spa', 'es'],
  ['nob', 'no'],
  ['nn', 'no'],
  ['cmn', 'zh'],
  ['zh-Hant', 'zh'],
  ['english', null],
  ['', null],
])('%s is %s', (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});
