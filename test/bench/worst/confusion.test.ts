import { expect, test } from 'vitest';
import { confusionRows, confusionsOf } from '../../../bench/worst/confusion.ts';
import { bodyRoles, wrongLines } from '../../../bench/worst/judged-line.ts';
import { judged } from './judged.ts';

test('a line is wrong when its role is known and another was given', () => {
  const lines = [judged(1, 'body>body'), judged(2, 'body>nav'), judged(3, '?>nav'), judged(4, 'caption>body')];
  expect(wrongLines(lines).map(({ position }) => position)).toEqual([2, 4]);
});

test('where only the body is known, any role on the right side of its border is right', () => {
  const lines = [
    judged(1, 'in>body'),
    judged(2, 'in>subhead'),
    judged(3, 'in>deck'),
    judged(4, 'out>teaser'),
    judged(5, 'out>subhead'),
  ];
  expect(wrongLines(lines).map(({ position }) => position)).toEqual([3, 5]);
});

test('confusions are summed by gold and given, most characters first', () => {
  const wrong = wrongLines([
    judged(1, 'nav>ad', 'abc'),
    judged(2, 'body>teaser', 'abcdefgh'),
    judged(3, 'nav>ad', 'ab'),
    judged(4, 'ad>nav', 'abcdef'),
  ]);
  expect(confusionsOf(wrong)).toEqual([
    { gold: 'body', given: 'teaser', lines: 1, characters: 8 },
    { gold: 'ad', given: 'nav', lines: 1, characters: 6 },
    { gold: 'nav', given: 'ad', lines: 2, characters: 5 },
  ]);
});

test('what touches the body is said first and in full, the rest is cut and counted', () => {
  const wrong = wrongLines([
    judged(1, 'nav>ad', 'abcdefghij'),
    judged(2, 'caption>body', 'ab'),
    judged(3, 'body>subhead', 'abcd'),
    judged(4, 'subhead>nav', 'a'),
    judged(5, 'ad>nav', 'abc'),
    judged(6, 'ad>nav', 'a'),
  ]);
  const rows = confusionRows(wrong, bodyRoles, 1);
  expect(rows.map(({ mark, text }) => `${mark} ${text}`)).toEqual([
    '+ caption>body  1 line, 2 characters',
    '- subhead>nav  1 line, 1 character',
    '~ nav>ad  1 line, 10 characters',
    '  … and 2 other confusions, 3 lines',
  ]);
});
