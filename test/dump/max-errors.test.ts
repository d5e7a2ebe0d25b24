import { expect, it } from 'vitest';
import { newCounts } from '../../src/dump/counts.ts';
import { maxErrors, tooMany } from '../../src/dump/max-errors.ts';

const counts = (failed: number, documents: number) => ({ ...newCounts(), failed, documents });

it('reads a number or a share', () => {
  expect(['20', '0', '2.5%', '100%'].map(maxErrors)).toEqual([
    { number: 20 },
    { number: 0 },
    { percent: 2.5 },
    { percent: 100 },
  ]);
  expect(['', 'x', '2.5', '-1', '101%', '5 %'].map(maxErrors)).toEqual(Array(6).fill(null));
});

it('a share counts from 100 documents on', () => {
  expect(tooMany(counts(2, 2), { number: 2 })).toBe(false);
  expect(tooMany(counts(3, 3), { number: 2 })).toBe(true);
  expect(tooMany(counts(99, 99), { percent: 10 })).toBe(false);
  expect(tooMany(counts(10, 100), { percent: 10 })).toBe(false);
  expect(tooMany(counts(11, 100), { percent: 10 })).toBe(true);
});
