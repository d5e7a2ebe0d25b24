import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/index.ts';
import { cut } from './cut.ts';

const page = (html: string, roles: readonly Role[]) => cut(html, roles, { type: 'html' });

describe('tags', () => {
  const tags = (lines: readonly string[]): string[] =>
    page(lines.map((line) => `<p>${line}</p>`).join(''), ['tags']).tags;

  test.each([
    ['each on its line', ['Obras', '#Río Grande'], ['Obras', 'Río Grande']],
    ['between commas behind a cue', ['Etiquetas: obras, río'], ['obras', 'río']],
    ['below a cue with a colon', ['Más sobre:', 'Obras', 'León XIV.'], ['Obras', 'León XIV.']],
    ['with the numbers of pages', ['1', '2', '2025', 'Obras'], ['2025', 'Obras']],
    ['with an icon and initials', ['chevron_left', 'Obras', '(ar/lp)'], ['Obras']],
    ['twice', ['Obras', 'obras'], ['Obras']],
  ])('%s', (_, lines, expected) => {
    expect(tags(lines)).toEqual(expected);
  });
});

describe('the kicker', () => {
  const title = '<h1>El puente reabre</h1>';
  const kicker = (html: string): string | null => page(`${html}${title}`, ['kicker', 'headline']).kicker;

  test('is the label above the headline', () => {
    expect(kicker('<p>Obras</p>')).toBe('Obras');
    expect(kicker('<div class="breadcrumb"><a href="/obras/">Obras</a></div>')).toBe('Obras');
  });
  test.each([
    '<div class="breadcrumbs"><p><a href="/">Inicio</a> <a href="/obras/">Obras</a></p></div>',
    '<p>Inicio > Obras</p>',
    '<p>Inicio » Obras</p>',
    '<p>Obras El puente reabre</p>',
  ])('is no trail of sections: %s', (html) => {
    expect(kicker(html)).toBeNull();
  });
});
