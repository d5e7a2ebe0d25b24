import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedRun, wordDiff } from '../../../src/check/render/word-diff.ts';

const shown = (expected: string, actual: string): string | null =>
  wordDiff(expected, actual)?.map(markedRun).join('') ?? null;

it.each([
  [
    'El puerto reabre tras siete días',
    'El puerto reabre tras nueve días',
    'El puerto reabre tras [-siete-]{+nueve+} días',
  ],
  ['Marcos Iglesias', 'Solo suscriptores Marcos Iglesias', '{+Solo suscriptores +}Marcos Iglesias'],
  ['uno dos tres cuatro cinco', 'uno doce trece cuatro cinco', 'uno [-dos tres-]{+doce trece+} cuatro cinco'],
  ['東京の天気は晴れ', '東京の天気は雨', '東京の天気は[-晴れ-]{+雨+}'],
])('%j → %j', (expected, actual, text) => {
  expect(shown(expected, actual)).toBe(text);
});

it('texts with too little in common, and codes, are shown whole', () => {
  expect(shown('El puerto reabre', 'La biblioteca abrirá los domingos')).toBeNull();
  expect(shown('2025-06-05', '2025-06-06')).toBeNull();
});

it('gives back both texts', () => {
  const text = fc
    .array(fc.constantFrom('el', 'río', ' ', ' ', ',', '東', '京', '\n', '👍'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (expected, actual) => {
      const runs = wordDiff(expected, actual);
      if (!runs) return;
      const without = (kind: string): string =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([expected, actual]);
    }),
    { numRuns: 500 },
  );
});
