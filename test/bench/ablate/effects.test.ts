import { expect, test } from 'vitest';
import { tableHead, tableRow } from '../../../bench/ablate/effects.mjs';

const form = (bodyPerPage: number, caption: number) => ({
  bodyPerPage,
  caption,
  related: 0.5,
  trending: 0.25,
  body: 0.1,
});

test('the first row has values, the others differences with their sign', () => {
  const full = { html: form(0.95, 0.8), 'text-blocks': form(0.9, 0.6) };
  const less = { html: form(0.9389, 0.8004), 'text-blocks': form(0.912, 0.6) };
  expect(tableRow('nothing', full)).toBe('| nothing | 0.950 | 0.800 | 0.500 | 0.250 | 0.900 | 0.600 | 0.500 | 0.250 |');
  expect(tableRow('place', less, full)).toBe(
    '| place | −0.011 | 0.000 | 0.000 | 0.000 | +0.012 | 0.000 | 0.000 | 0.000 |',
  );
});

test('a form that was not measured leaves its cells empty', () => {
  const html = { html: form(0.95, 0.8) };
  expect(tableRow('dumps', html, html)).toBe('| dumps | 0.000 | 0.000 | 0.000 | 0.000 | – | – | – | – |');
});

test('every line of the table has as many cells', () => {
  const cells = [...tableHead.split('\n'), tableRow('x', {})].map((line) => line.split('|').length);
  expect(new Set(cells)).toEqual(new Set([11]));
});
