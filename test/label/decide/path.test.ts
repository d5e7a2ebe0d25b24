import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/label/decide/path.ts';
import { roles } from '../../../src/label/role.ts';
import { scoresOf } from './scores-of.ts';

const level = new Float32Array(roles.length ** 2);

const decided = (scores: Float64Array, isProse = (_: number): boolean => true): (string | undefined)[] =>
  [...decide(scores, level, isProse)].map((role) => roles[role]);

describe('the roles of a page', () => {
  test('paragraph or heading: what is one of both stays in the story', () => {
    expect(decided(scoresOf({ headline: 0.9 }, { body: 0.3, subhead: 0.28, other: 0.4 }))).toEqual([
      'headline',
      'body',
    ]);
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
