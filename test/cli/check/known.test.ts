import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { page, recorte } from '../recorte.ts';
import { right, tree, wrong } from './tree.ts';

const known = { headline: 'The verb is not read yet.' };

it('a case that differs only as known is no failure, and is said', async () => {
  const cwd = tree({ 'fixtures/a/input.txt': page, 'fixtures/a/expected.json': wrong, 'fixtures/a/known.json': known });
  const { code, stdout } = await recorte(['check'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^~ a {2}known: headline\n\n1 case, 1 differs as known/);
});

it('one that differs in more fails by that alone', async () => {
  const expected = { ...wrong, date: { day: '2024-01-01' } };
  const cwd = tree({
    'fixtures/a/input.txt': page,
    'fixtures/a/expected.json': expected,
    'fixtures/a/known.json': known,
  });
  const { code, stdout } = await recorte(['check'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ a {2}date; known: headline\n/);
  expect(stdout).not.toContain('cierra');
});

it('one that begins to be right is reported, and --update takes it out of what is known', async () => {
  const cwd = tree({
    'fixtures/a/input.txt': page,
    'fixtures/a/expected.json': { ...right, kicker: 'Costa' },
    'fixtures/a/known.json': { ...known, kicker: 'Not there.' },
    'fixtures/b.txt': page,
    'fixtures/b.expected.json': right,
    'fixtures/b.known.json': known,
  });
  const { code, stdout } = await recorte(['check'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ a {2}headline right now; known: kicker\n✗ b {2}headline right now\n/);
  expect(stdout).toContain('2 better than known');
  expect((await recorte(['check', '--update', '--yes'], { cwd })).code).toBe(0);
  expect(JSON.parse(readFileSync(join(cwd, 'fixtures/a/known.json'), 'utf8'))).toEqual({ kicker: 'Not there.' });
  expect(existsSync(join(cwd, 'fixtures/b.known.json'))).toBe(false);
  expect((await recorte(['check'], { cwd })).code).toBe(0);
});
