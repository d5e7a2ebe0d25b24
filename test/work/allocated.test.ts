import { expect, test } from 'vitest';
import { allocations } from '../../bench/growth/allocation.mjs';

/** Bytes that V8 tells are the same each time to a few in a hundred; a quadratic shape is over by far. */
const slack = 1.2;

/** Bytes a character at most; measured ones and a tenth, to be lowered when work is saved. */
const most: Readonly<Record<string, number>> = {
  'html/flat': 1350,
  'html/links': 1100,
  'html/tables': 7000,
  'markdown/paragraphs': 3050,
  'text/one-line': 480,
  'text/paragraphs': 1070,
  'text/short-lines': 9300,
};

test('what is allocated grows with the size of an input, not faster', { timeout: 300_000 }, async () => {
  const all = await allocations(5000);
  const perCharacter = all.map(({ name, points }) => ({
    name,
    each: points.map(([characters, bytes]) => (bytes === null ? null : bytes / characters)),
  }));
  const unknown = perCharacter.filter(({ each }) => each.includes(null)).map(({ name }) => name);
  expect(unknown).toEqual([]);
  const grown = perCharacter.filter(({ each: [small, large] }) => (large ?? 0) > slack * (small ?? 0));
  expect(grown).toEqual([]);
  const over = perCharacter.filter(
    ({ name, each: [small] }) => (small ?? 0) > (most[name] ?? Number.POSITIVE_INFINITY),
  );
  expect(over).toEqual([]);
});
