import { expect, test } from 'vitest';
import { profileOf, stages } from '../../bench/profile/stages.ts';
import { profileTable } from '../../bench/profile/table.ts';
import { page } from '../cli/recorte.ts';

test('every stage of a page is timed, and the shares are those of the whole', () => {
  const text = profileOf(new TextEncoder().encode(page), 2);
  expect(Object.keys(text)).toEqual([...stages]);
  expect(text.parse).toBe(0);
  const html = profileOf(new TextEncoder().encode(`<!doctype html><p>${page}</p>`), 2);
  expect(html.parse).toBeGreaterThan(0);
});

test('the table sums the pages up and names the slowest', () => {
  const none = Object.fromEntries(stages.map((stage) => [stage, 0])) as ReturnType<typeof profileOf>;
  const table = profileTable([
    { name: 'a.html', stages: { ...none, parse: 1, features: 3 } },
    { name: 'b.html', stages: { ...none, parse: 1, assemble: 5 } },
  ]);
  expect(table).toMatch(/^parse +1\.00 +20 %$/m);
  expect(table).toMatch(/^all +5\.00 +100 %$/m);
  expect(table).toMatch(
    /the slowest\n +6\.0 ms, 5\.0 of them assemble {2}b\.html\n +4\.0 ms, 3\.0 of them features {2}a\.html$/,
  );
});
