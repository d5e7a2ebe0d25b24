import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isHostile, page } from '../../bench/dump/pages.mjs';
import { folder } from '../cli/recorte.ts';
import { run } from '../examples/tools.ts';

const program = fileURLToPath(new URL('../../bench/dump.mjs', import.meta.url));

test('a made-up dump is the same every time, one in a hundred hostile', { timeout: 60_000 }, () => {
  const numbers = Array.from({ length: 400 }, (_, number) => number);
  const made = () =>
    numbers.map((number) => {
      const { name, bytes } = page(number);
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
    });
  const dump = made();
  expect(made()).toEqual(dump);
  expect(new Set(dump.map((line) => line.split(' ')[0])).size).toBe(400);
  expect(numbers.filter(isHostile)).toHaveLength(4);
});

test.skipIf(process.platform !== 'linux')(
  'batch accounts for each of its documents',
  { timeout: 120_000 },
  async () => {
    const path = folder();
    expect((await run(process.execPath, [program, 'write', '60', path])).code).toBe(0);
    const done = await run(process.execPath, [program, 'check', '60', path, '--jobs', '1']);
    expect(done.stdout).toContain('every document is accounted for');
    expect(done.code).toBe(0);
  },
);

test('runs that are killed and resumed give the bytes of an unbroken one', { timeout: 240_000 }, async () => {
  const path = folder();
  expect((await run(process.execPath, [program, 'write', '12', path])).code).toBe(0);
  const kill = [program, 'killed', join(path, 'pages'), join(path, 'out'), '--output', 'articles.csv.gz'];
  const done = await run(process.execPath, [...kill, '--shard', '5', '--kills', '2']);
  expect(done.stdout).toContain('the same bytes with one job, with two, and after 2 kills');
  expect(done.code).toBe(0);
});

test('one job, two jobs and two runs are compared', { timeout: 240_000 }, async () => {
  const path = folder();
  expect((await run(process.execPath, [program, 'write', '6', path])).code).toBe(0);
  const done = await run(process.execPath, [program, 'jobs', join(path, 'pages'), join(path, 'out'), '--rounds', '1']);
  expect(done.stdout).toMatch(/\| one job \| 1\.00 .*\n\| two jobs \| .*\n\| two runs of one job \|/);
  expect(done.code).toBe(0);
});

test('wrong use is told', { timeout: 60_000 }, async () => {
  const done = await run(process.execPath, [program, 'write']);
  expect([done.code, done.stderr]).toEqual([2, expect.stringContaining('usage:')]);
});
