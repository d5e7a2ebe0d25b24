import { expect, test } from 'vitest';
import { beginning, difference } from '../../../bench/worst/difference.ts';
import { bodyRoles, wrongLines } from '../../../bench/worst/judged-line.ts';
import { judged } from './judged.ts';

const shown = (roles: readonly [string, string][], wanted: ReadonlySet<string>, most: number): string[] => {
  const lines = roles.map(([each, text], i) => judged(i + 1, each, text));
  return difference(wrongLines(lines), wanted, most).map(({ mark, text }) => `${mark} ${text}`);
};

test('wrong lines stand in page order, in columns, marked as lost, too much or beside the point', () => {
  const page: [string, string][] = [
    ['nav>ad', 'Menú'],
    ['body>body', 'Bien'],
    ['body>teaser', 'Un párrafo perdido'],
    ['caption>body', 'Un pie de más'],
  ];
  expect(shown(page, bodyRoles, 10)).toEqual([
    '~ 1  nav>ad        0.50  div.nota>p  Menú',
    '- 3  body>teaser   0.50  div.nota>p  Un párrafo perdido',
    '+ 4  caption>body  0.50  div.nota>p  Un pie de más',
  ]);
  expect(shown(page, new Set(['caption']), 10).map((line) => line[0])).toEqual(['~', '~', '-']);
});

test('the longest lines are kept, what is left out is counted', () => {
  const lost = [5, 9, 7, 8].map((length): [string, string] => ['body>nav', 'x'.repeat(length)]);
  const others = Array.from({ length: 6 }, (): [string, string] => ['ad>nav', 'y']);
  const lines = shown([...others, ...lost], bodyRoles, 2);
  expect(lines.filter((line) => line.startsWith('-')).map((line) => line.match(/x+/)?.[0].length)).toEqual([9, 8]);
  expect(lines.at(-1)).toBe('  … and 2 lost or too much, 1 other mistake');
  expect(shown(lost, bodyRoles, 4).at(-1)).toContain('xxxxxxxx');
});

test('a text is cut by characters and printed on one line, without what a terminal obeys', () => {
  expect(beginning('😀😀😀😀', 3)).toBe('😀😀…');
  expect(beginning('uno\ndos\u001b[31m', 20)).toBe('uno dos[31m');
});
