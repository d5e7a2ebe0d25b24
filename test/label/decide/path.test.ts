import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/label/decide/path.ts';
import { roles } from '../../../src/label/role.ts';
import { scoresOf } from './scores-of.ts';

const level = new Float32Array(roles.length ** 2);

const decided = (scores: Float64Array, isProse = (_: number): boolean => true): (string | undefined)[] => {
  const lengths = Array.from({ length: scores.length / roles.length }, () => 100);
  return [...decide(scores, level, lengths, isProse)].map((role) => roles[role]);
};

describe('the roles of a page', () => {
  test('paragraph or heading: what is one of both stays in the story', () => {
    expect(decided(scoresOf({ headline: 0.9 }, { body: 0.3, subhead: 0.28, other: 0.4 }))).toEqual([
      'headline',
      'body',
    ]);
  });

  test('the story or not is asked first, whatever else a block may be', () => {
    const clear = [{ body: 0.99 }, { body: 0.99 }, { body: 0.99 }, { body: 0.99 }];
    expect(decided(scoresOf(...clear, { body: 0.44, ad: 0.3, related: 0.26 })).at(-1)).toBe('ad');
    expect(decided(scoresOf(...clear, { body: 0.54, ad: 0.3, related: 0.16 })).at(-1)).toBe('body');
  });

  test('what is asked of the story is less on a page that is not clear', () => {
    const unclear = [{ body: 0.5 }, { body: 0.5 }, { nav: 0.7, body: 0.3 }, { nav: 0.7, body: 0.3 }];
    expect(decided(scoresOf(...unclear, { body: 0.44, ad: 0.3, related: 0.26 })).at(-1)).toBe('body');
  });

  test('a page without a story gets the likeliest one', () => {
    expect(decided(scoresOf({ headline: 0.9 }, { other: 0.6, body: 0.2 }, { nav: 0.97 }))).toEqual([
      'headline',
      'body',
      'nav',
    ]);
  });

  test('but none where no prose is likely to be one', () => {
    const scores = scoresOf({ headline: 0.9 }, { other: 0.6, body: 0.2 });
    expect(decided(scores, () => false)).toEqual(['headline', 'other']);
    expect(decided(scoresOf({ headline: 0.9 }, { nav: 0.99 }))).toEqual(['headline', 'nav']);
  });
});
