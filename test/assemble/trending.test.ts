import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/index.ts';
import { cut } from './cut.ts';

const text = (lines: readonly string[], roles: readonly Role[]) => cut(lines.join('\n'), roles, { type: 'text' });

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
    ['Bengali', ['১', 'La nota uno', '২', 'La nota dos'], ['trending-x', 'trending', 'trending-x', 'trending']],
    ['Tamil, dotted', ['௧. La nota uno', '௨. La nota dos'], ['trending']],
    ['counted', ['1位', 'La nota uno', '2位', 'La nota dos'], ['other', 'trending', 'trending-x', 'trending']],
    ['counted, taken for titles', ['1위', 'La nota uno', '2위', 'La nota dos'], ['trending']],
    ['counted and glued', ['1位La nota uno', '2位La nota dos'], ['trending']],
    ['counted before a blank', ['1위 La nota uno', '2위 La nota dos'], ['trending']],
    ['of order', ['1.ª La nota uno', '2.ª La nota dos'], ['trending']],
    ['of order, alone', ['1.º', 'La nota uno', '2.º', 'La nota dos'], ['other', 'trending']],
    ['Thai, glued', ['๑La nota uno', '๒La nota dos'], ['trending']],
  ] as const)('ranks %s', (_, lines, roles) => {
    expect(ranks(lines, roles)).toEqual(titles);
  });

  test('a rank in an element of its own, glued to its link', () => {
    const html =
      '<ul><li><span>1位</span><a href="/a">年金の話</a></li><li><span>2位</span><a href="/b">株の話</a></li></ul>';
    const { trending } = cut(html, ['trending'], { type: 'html', lang: 'ja' });
    expect(trending.map((item) => [item.rank, item.text])).toEqual([
      [1, '年金の話'],
      [2, '株の話'],
    ]);
  });

  test('a number that does not count on is part of the title', () => {
    expect(ranks(['7 días en la montaña', '30 años no es nada'], ['trending'])).toEqual([
      [null, '7 días en la montaña'],
      [null, '30 años no es nada'],
    ]);
  });

  test('a title keeps the digits that it is printed with', () => {
    expect(ranks(['১. ৭ দিন পাহাড়ে', '২. ৩০ বছর পরে'], ['trending'])).toEqual([
      [1, '৭ দিন পাহাড়ে'],
      [2, '৩০ বছর পরে'],
    ]);
    expect(ranks(['৭ দিন পাহাড়ে', '٣٠ عاما من العزلة'], ['trending'])).toEqual([
      [null, '৭ দিন পাহাড়ে'],
      [null, '٣٠ عاما من العزلة'],
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
