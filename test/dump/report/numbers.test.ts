import { expect, it } from 'vitest';
import { bytes, duration, percent } from '../../../src/dump/report/numbers.ts';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

it('rounds shares, but only none is 0 % and only all is 100 %', () => {
  const shares = [0, 1, 400, 9949, 9951, 76_990, 99_490, 99_600, 99_999, 100_000];
  expect(shares.map((part) => spaced(percent(part, 100_000)))).toEqual([
    '0 %',
    '< 0.1 %',
    '0.4 %',
    '9.9 %',
    '10 %',
    '77 %',
    '99 %',
    '99.6 %',
    '> 99.9 %',
    '100 %',
  ]);
});

it('says durations and sizes in the unit that fits, carrying what is rounded up', () => {
  expect([0.4, 999.4, 999.6, 59_940, 59_960, 119_700, 3_599_600, 7_500_000].map((ms) => spaced(duration(ms)))).toEqual([
    '0.4 ms',
    '999 ms',
    '1 s',
    '59.9 s',
    '1 min 0 s',
    '2 min 0 s',
    '1 h 00 min',
    '2 h 05 min',
  ]);
  expect([0, 999, 123_456, 68_400_000].map((value) => spaced(bytes(value)))).toEqual([
    '0 B',
    '999 B',
    '123 kB',
    '68.4 MB',
  ]);
});

it('keeps a number and its unit on one line', () => {
  for (const text of [percent(1, 3), percent(1, 1e6), bytes(1e6), duration(5)]) expect(text).not.toContain(' ');
});
