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

describe('trending', () => {
  const ranks = (lines: readonly string[], roles: readonly Role[]) =>
    text(lines, roles).trending.map((item) => [item.rank, item.text]);
  const titles = [
    [1, 'La nota uno'],
    [2, 'La nota dos'],
  ];

  test.each([
    [
      'on lines of their own',
      ['1', 'La nota uno', '2', 'La nota dos'],
      ['trending-x', 'trending', 'trending-x', 'trending'],
    ],
    [
      'one of them taken for something else',
      ['1', 'La nota uno', '2', 'La nota dos'],
      ['other', 'trending', 'trending-x', 'trending'],
    ],
    ['dotted', ['1. La nota uno', '2. La nota dos'], ['trending']],
    ['in brackets', ['1) La nota uno', '2) La nota dos'], ['trending']],
    ['glued', ['1La nota uno', '2La nota dos'], ['trending']],
    ['Arabic', ['١', 'La nota uno', '٢', 'La nota dos'], ['trending-x', 'trending', 'trending-x', 'trending']],
  ] as const)('ranks %s', (_, lines, roles) => {
    expect(ranks(lines, roles)).toEqual(titles);
  });

  test('a number that does not count on is part of the title', () => {
    expect(ranks(['7 días en la montaña', '30 años no es nada'], ['trending'])).toEqual([
      [null, '7 días en la montaña'],
      [null, '30 años no es nada'],
    ]);
  });

  test('a title without a rank behind ranked ones is no part of the list', () => {
    expect(ranks(['1. La nota uno', '2. La nota dos', 'Quiénes somos'], ['trending'])).toEqual(titles);
  });

  test('lists are told apart by their headings, and hold a story once each', () => {
    const { trending } = text(
      ['Lo más leído', 'La nota uno', 'La nota uno', 'Lo más visto', 'La nota uno'],
      ['trending-x', 'trending', 'trending', 'trending-x', 'trending'],
    );
    expect(trending.map((item) => [item.list, item.text])).toEqual([
      ['Lo más leído', 'La nota uno'],
      ['Lo más visto', 'La nota uno'],
    ]);
  });
});

describe('tags', () => {
  test('between commas, behind their cue, each once', () => {
    expect(text(['Temas: Puentes, Obras públicas, puentes'], ['tags']).tags).toEqual(['Puentes', 'Obras públicas']);
  });

  test('each link is one', () => {
    expect(
      cut('<p><a href="/t/1">Puentes</a> <a href="/t/2">Obras, públicas</a></p>', ['tags'], { type: 'html' }).tags,
    ).toEqual(['Puentes', 'Obras, públicas']);
  });
});
