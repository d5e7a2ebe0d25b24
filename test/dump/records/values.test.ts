import { describe, expect, it } from 'vitest';
import { instant, languageTag, sourceType } from '../../../src/dump/records/values.ts';

describe('instant', () => {
  it.each([
    ['2025-06-05', '2025-06-05'],
    ['2025-06-05T10:17', '2025-06-05T10:17'],
    ['2025-06-05 10:17:03', '2025-06-05T10:17:03'],
    ['2025-06-05T10:17:03.25z', '2025-06-05T10:17:03.25Z'],
    ['2025-06-05T10:17-0300', '2025-06-05T10:17-03:00'],
    ['2025-06-05 10:17:03+05', '2025-06-05T10:17:03+05:00'],
    ['2024-02-29', '2024-02-29'],
  ])('takes %s', (value, canonical) => {
    expect(instant(value)).toBe(canonical);
  });

  it.each(['', 'yesterday', '05/06/2025', '2025-02-29', '2025-13-01', '2025-06-05T24:00', '2025-06-05T10', '2025-6-5'])(
    'refuses "%s"',
    (value) => {
      expect(instant(value)).toBeNull();
    },
  );
});

describe('languageTag', () => {
  it.each([
    ['es', 'es'],
    ['ES-ar', 'es-AR'],
    ['spa', 'es'],
    ['zh-hant', 'zh-Hant'],
    ['gl', 'gl'],
  ])('takes %s', (value, canonical) => {
    expect(languageTag(value)).toBe(canonical);
  });

  it.each(['', 'xx', 'español', 'e', 'es_AR', 'qqq'])('refuses "%s"', (value) => {
    expect(languageTag(value)).toBeNull();
  });
});

it('knows the types of a source', () => {
  expect(['html', 'markdown', 'text', 'pdf', 'HTML'].map(sourceType)).toEqual(['html', 'markdown', 'text', null, null]);
});
