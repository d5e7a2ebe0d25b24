import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/index.ts';
import { cut } from './cut.ts';

const text = (lines: readonly string[], roles: readonly Role[]) => cut(lines.join('\n'), roles, { type: 'text' });

describe('related', () => {
  const items = (lines: readonly string[], roles: readonly Role[]) =>
    text(lines, roles).related.map((item) => [item.cue, item.text]);

  test.each([
    ['on the line above', ['Te puede interesar:', 'El otro puente'], ['related-x', 'related']],
    [
      'above a teaser',
      ['Te puede interesar:', 'Hace dos días', 'El otro puente'],
      ['related-x', 'related-x', 'related'],
    ],
    ['taken for a title', ['Te puede interesar:', 'El otro puente'], ['related', 'related']],
    ['glued with a colon', ['Te puede interesar: El otro puente'], ['related']],
  ] as const)('a cue %s', (_, lines, roles) => {
    expect(items(lines, roles)).toEqual([['Te puede interesar:', 'El otro puente']]);
  });

  test('a cue glued without a colon', () => {
    expect(items(['Te puede interesar El otro puente'], ['related'])).toEqual([
      ['Te puede interesar', 'El otro puente'],
    ]);
  });

  test('under a heading that announces news of the day on other pages, the labeller decides', () => {
    const { related } = cut('<h3>Últimas noticias</h3><p>El otro puente</p>', ['related-x', 'related'], {
      type: 'html',
    });
    expect(related).toMatchObject([{ text: 'El otro puente', cue: 'Últimas noticias' }]);
  });

  test('a link to a front page offers no story', () => {
    const { related } = cut('<p><a href="/">El Cauce</a></p><p><a href="/otro">El otro puente</a></p>', ['related'], {
      type: 'html',
      url: 'https://diario.example/n/1/',
    });
    expect(related.map(({ text }) => text)).toEqual(['El otro puente']);
  });

  test('without a cue, each once', () => {
    expect(items(['El otro puente', 'Un párrafo.', 'El otro puente'], ['related', 'body', 'related'])).toEqual([
      [null, 'El otro puente'],
    ]);
  });

  test('links are resolved against the page', () => {
    const { related } = cut('<p><a href="../otro?x=1">El otro puente</a></p>', ['related'], {
      type: 'html',
      url: 'https://diario.example/n/1/',
    });
    expect(related[0]?.url).toBe('https://diario.example/n/otro?x=1');
  });
});
