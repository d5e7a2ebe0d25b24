import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { allShapes } from '../../bench/growth/shape.mjs';
import { growthOf, slope } from '../../bench/growth/slope.mjs';
import { isSteep, row } from '../../bench/growth/table.mjs';
import { run } from '../examples/tools.ts';

const program = fileURLToPath(new URL('../../bench/growth.mjs', import.meta.url));

const points = (cost: (size: number) => number) =>
  [1e3, 1e4, 1e5, 1e6, 1e7].map((size) => ({ size, ms: cost(size), memory: 1000 * size }));

test.each<[string, (size: number) => number, number]>([
  ['linear', (size) => size / 1000, 1],
  ['quadratic', (size) => (size / 10_000) ** 2, 2],
  ['of one time and a line', (size) => 0.5 + size / 100, 1],
])('the slope of costs that are %s', (_, cost, expected) => {
  expect(growthOf(points(cost)).time).toBeCloseTo(expected, 1);
});

test('times within the noise do not count, nor does a single one above it', () => {
  expect(growthOf(points(() => 3)).time).toBeNull();
  expect(growthOf(points((size) => (size < 1e7 ? 1 : 100))).time).toBeNull();
  expect(slope([[1000, 5]])).toBeNull();
});

test('growth that sets in late shows in the last step', () => {
  const { time, last } = growthOf(points((size) => Math.max(size / 100, (size / 10_000) ** 2)));
  expect(last).toBeGreaterThan(1.9);
  expect(time).toBeLessThan(1.6);
});

test('what is steep is marked, what failed says why', () => {
  const steep = { name: 'html/x', points: points((size) => (size / 10_000) ** 2), failed: null };
  const failed = { name: 'html/y', points: points((size) => size / 1000), failed: 'took too long' };
  expect([isSteep(steep), isSteep(failed)]).toEqual([true, true]);
  expect(row(steep)).toMatch(/^\| html\/x \| \*\*2\.00\*\* \|/);
  expect(row(failed)).toContain('took too long');
});

test('every shape is as long as it is asked to be', async () => {
  for (const { name, load } of allShapes()) {
    const input = (await load())(20_000);
    expect([name, input.length > 18_000 && input.length < 22_000]).toEqual([name, true]);
  }
});

test('one shape is measured, a wrong name is told', { timeout: 120_000 }, async () => {
  const done = await run(process.execPath, [program, '--only', 'text/one-line', '--top', '0.02']);
  expect([done.stdout.trim().split('\n').at(-1), done.code]).toEqual([
    expect.stringMatching(/^\| text\/one-line \| .* \| 0\.016 MB \| \d+\.\d\d s \| \d+ MB \| \|$/),
    0,
  ]);
  const wrong = await run(process.execPath, [program, '--only', 'nothing']);
  expect([wrong.stderr, wrong.code]).toEqual(['growth: --only nothing: no shape is called so\n', 2]);
});
