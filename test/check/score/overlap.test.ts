import { expect, test } from 'vitest';
import { pooled, scoreOf, wordOverlap } from '../../../src/check/score/overlap.ts';

test('words overlap as bags, whatever their case and order', () => {
  const overlap = { right: 4, found: 4, given: 5, wanted: 5 };
  expect(wordOverlap('La casa, la CASA azul', 'Casa azul: la la mesa')).toEqual(overlap);
});

test('letters of every script, digits and underscores make words', () => {
  expect(wordOverlap('año_2 東京 – Ωmega', 'AÑO_2 東京 ωmega').right).toBe(3);
});

test('precision asks what is given, recall what is wanted', () => {
  const { precision, recall, f1 } = scoreOf({ right: 3, found: 3, given: 4, wanted: 6 });
  expect({ precision, recall }).toEqual({ precision: 0.75, recall: 0.5 });
  expect(f1).toBeCloseTo(0.6);
});

test('nothing for nothing is right, anything else with nothing wrong', () => {
  expect(scoreOf(wordOverlap('', ' – ')).f1).toBe(1);
  expect(scoreOf(wordOverlap('palabra', '')).f1).toBe(0);
  expect(scoreOf(wordOverlap('', 'palabra')).f1).toBe(0);
});

test('pooled overlaps weigh pages by their size', () => {
  const all = pooled([
    { right: 1, found: 1, given: 1, wanted: 1 },
    { right: 0, found: 0, given: 0, wanted: 9 },
  ]);
  expect(scoreOf(all).recall).toBe(0.1);
});
