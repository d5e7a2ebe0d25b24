import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { AnsweredPage } from '../../../bench/worst/answer.ts';
import { listed, summary } from '../../../bench/worst/listing.ts';
import { byScore, type ScoredPage, scored } from '../../../bench/worst/scored-page.ts';
import { judged } from './judged.ts';

const plain = { lines: 10, paint: new Chalk({ level: 0 }) };

const page = (id: string, change: Partial<AnsweredPage> = {}): AnsweredPage => ({
  id,
  facts: ['roles', 'es', 'news'],
  lined: true,
  lines: [judged(1, 'body>body', 'uno dos'), judged(2, 'body>nav', 'tres cuatro')],
  unread: [],
  body: { given: 'uno dos', labelled: 'uno dos', gold: 'uno dos tres cuatro' },
  ...change,
});

const all = (pages: readonly AnsweredPage[], role: string | null): ScoredPage[] =>
  pages.flatMap((each) => scored(each, role) ?? []).sort(byScore);

test('a page is listed with its score, its confusions and its wrong lines', () => {
  const [only] = all([page('nota')], null) as [ScoredPage];
  expect(listed(only, { ...plain, role: null })).toBe(`nota  roles, es, news
  F1 0.667  precision 1.000  recall 0.500
  - body>nav  1 line, 11 characters
  - 2  body>nav  0.50  div.nota>p  tres cuatro

`);
});

test('what assembling changed and what was never read are said', () => {
  const body = { given: 'uno', labelled: 'uno dos', gold: 'uno dos' };
  const [only] = all([page('nota', { body, lines: [], unread: ['Perdido', 'b', 'c', 'd', 'e', 'f'] })], null);
  const text = listed(only as ScoredPage, { ...plain, role: null });
  expect(text).toContain('F1 0.667  precision 1.000  recall 0.500; the labels alone 1.000');
  expect(text).toContain('- in no block: Perdido');
  expect(text).toContain('… and 1 other paragraph in no block');
});

test('the lowest score stands first, of equal ones the larger page', () => {
  const lost = (id: string, gold: string) => page(id, { body: { given: '', labelled: '', gold } });
  const order = all([page('a'), lost('b', 'x'), lost('c', 'x y z')], null).map((each) => each.page.id);
  expect(order).toEqual(['c', 'b', 'a']);
});

test('by role only pages that are labelled line by line and have the role are scored', () => {
  const captions = [judged(1, 'caption>caption'), judged(2, 'caption>body'), judged(3, 'nav>ad')];
  const pages = [page('a', { lines: captions }), page('b'), page('c', { lines: captions, lined: false })];
  const found = all(pages, 'caption');
  expect(found.map((each) => each.page.id)).toEqual(['a']);
  expect(found[0]?.score.f1).toBeCloseTo(2 / 3);
  expect(found[0]?.wrong.map(({ position }) => position)).toEqual([2]);
});

test('the end gives the mean and the confusions of all pages', () => {
  const right = page('b', { lines: [], body: { given: 'uno', labelled: 'uno', gold: 'uno' } });
  expect(summary(all([page('a'), right], null), { ...plain, role: null })).toBe(
    'Mean over 2 pages: F1 0.833  precision 1.000  recall 0.750\nConfidence is off by 0.000, over 2 labelled lines\n  - body>nav  1 line, 11 characters\n',
  );
});
