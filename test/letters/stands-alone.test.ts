import { expect, it } from 'vitest';
import { standsAlone } from '../../src/letters/stands-alone.ts';

it.each([
  ['por ana gil', 'por', true],
  ['(por) ana', 'por', true],
  ['deporte', 'por', false],
  ['portada', 'por', false],
  ['3por4', 'por', true],
  ['сюжета', 'сюжет', false],
  ['関連記事一覧', '記事', true],
  ['기자는', '기자', true],
])('in %s, %s stands alone: %s', (text, phrase, alone) => {
  const start = text.indexOf(phrase);
  expect(standsAlone(text, start, start + phrase.length)).toBe(alone);
});
