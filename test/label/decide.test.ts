import { describe, expect, test } from 'vitest';
import { decide } from '../../src/label/decide.ts';
import { type Role, roles } from '../../src/label/role.ts';

const level = new Float32Array(roles.length ** 2);

/** Log-probabilities of blocks, each given by what its likeliest roles have; the rest is shared by the others. */
function scoresOf(...blocks: Partial<Record<Role, number>>[]): Float64Array {
  return Float64Array.from(
    blocks.flatMap((block) => {
      const given = Object.values(block).reduce((sum, each) => sum + each, 0);
      const rest = (1 - given) / (roles.length - Object.keys(block).length);
      return roles.map((role) => Math.log(block[role] ?? rest));
    }),
  );
}
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

  test('a page without a headline gets the likeliest one', () => {
    expect(decided(scoresOf({ kicker: 0.5, headline: 0.3 }, { body: 0.9 }))).toEqual(['headline', 'body']);
    expect(decided(scoresOf({ kicker: 0.5, headline: 0.1 }, { body: 0.9 }))).toEqual(['kicker', 'body']);
  });
});
