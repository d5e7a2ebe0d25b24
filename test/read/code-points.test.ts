import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCodePoints } from '../../src/read/code-points.ts';

describe('toCodePoints', () => {
  it('counts a surrogate pair once and a lone half as one', () => {
    expect(toCodePoints('a😀b\ud83dc', [0, 1, 3, 4, 5, 6, 99])).toEqual([0, 1, 2, 3, 4, 5, 5]);
  });

  it('takes an offset inside a pair as its start', () => {
    expect(toCodePoints('a😀b', [1, 2, 3])).toEqual([1, 1, 2]);
  });

  it('agrees with counting each prefix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const starts = [0];
        let at = 0;
        for (const character of text) {
          at += character.length;
          starts.push(at);
        }
        expect(toCodePoints(text, starts)).toEqual(starts.map((_, index) => index));
      }),
    );
  });
});
