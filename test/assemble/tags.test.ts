import { describe, expect, test } from 'vitest';
import { cut } from './cut.ts';

describe('tags', () => {
  const tags = (lines: readonly string[]): string[] =>
    cut(lines.map((line) => `<p>${line}</p>`).join(''), ['tags'], { type: 'html' }).tags;

  test.each([
    ['each on its line', ['Obras', '#Río Grande'], ['Obras', 'Río Grande']],
    ['between commas behind a cue', ['Etiquetas: obras, río'], ['obras', 'río']],
    ['below a cue with a colon', ['Más sobre:', 'Obras', 'León XIV.'], ['Obras', 'León XIV.']],
    ['with the numbers of pages', ['1', '2', '2025', 'Obras'], ['2025', 'Obras']],
    ['with an icon and initials', ['chevron_left', 'Obras', '(ar/lp)'], ['Obras']],
    ['twice', ['Obras', 'obras'], ['Obras']],
    ['above a notice of rights', ['Obras', 'Reproducción reservada © Agencia Sur'], ['Obras']],
    ['above a sentence', ['Obras', 'La nota del martes sale, como dice su nombre, los martes.'], ['Obras']],
    [
      'that has small words',
      ['Ley de Bases para la Libertad de los Argentinos'],
      ['Ley de Bases para la Libertad de los Argentinos'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(tags(lines)).toEqual(expected);
  });

  test('between commas, behind their cue, each once', () => {
    expect(cut('Temas: Puentes, Obras públicas, puentes', ['tags'], { type: 'text' }).tags).toEqual([
      'Puentes',
      'Obras públicas',
    ]);
  });

  test('each link is one', () => {
    expect(
      cut('<p><a href="/t/1">Puentes</a> <a href="/t/2">Obras, públicas</a></p>', ['tags'], { type: 'html' }).tags,
    ).toEqual(['Puentes', 'Obras, públicas']);
  });
});
