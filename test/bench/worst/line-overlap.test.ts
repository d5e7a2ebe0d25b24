import { expect, test } from 'vitest';
import { lineOverlap } from '../../../bench/worst/line-overlap.ts';

test('lines of a role count where the role is known', () => {
  const lines = [
    { gold: 'caption', given: 'caption' },
    { gold: 'caption', given: 'body' },
    { gold: 'body', given: 'caption' },
    { gold: null, given: 'caption' },
    { gold: 'nav', given: 'nav' },
  ];
  expect(lineOverlap(lines, 'caption')).toEqual({ right: 1, found: 1, given: 2, wanted: 2 });
});
