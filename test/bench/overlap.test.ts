import { expect, test } from 'vitest';
import { lineOverlap, pooled, scoreOf, wordOverlap } from '../../bench/overlap.ts';

test('words overlap as bags, whatever their case and order', () => {
  expect(wordOverlap('La casa, la CASA azul', 'Casa azul: la la mesa')).toEqual({ shared: 4, given: 5, gold: 5 });
});

test('letters of every script, digits and underscores make words', () => {
  expect(wordOverlap('año_2 東京 – Ωmega', 'AÑO_2 東京 ωmega').shared).toBe(3);
});

test('precision asks what is given, recall what is wanted', () => {
  const score = scoreOf({ shared: 3, given: 4, gold: 6 });
  expect(score).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
});

test('nothing for nothing is right, anything else with nothing wrong', () => {
  expect(scoreOf(wordOverlap('', ' – ')).f1).toBe(1);
  expect(scoreOf(wordOverlap('palabra', '')).f1).toBe(0);
  expect(scoreOf(wordOverlap('', 'palabra')).f1).toBe(0);
});

test('lines of a role count where the role is known', () => {
  const lines = [
    { gold: 'caption', given: 'caption' },
    { gold: 'caption', given: 'body' },
    { gold: 'body', given: 'caption' },
    { gold: null, given: 'caption' },
    { gold: 'nav', given: 'nav' },
  ];
  expect(lineOverlap(lines, 'caption')).toEqual({ shared: 1, given: 2, gold: 2 });
});

test('pooled overlaps weigh pages by their size', () => {
  const all = pooled([
    { shared: 1, given: 1, gold: 1 },
    { shared: 0, given: 0, gold: 9 },
  ]);
  expect(scoreOf(all).recall).toBe(0.1);
});
