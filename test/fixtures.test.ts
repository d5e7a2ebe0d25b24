import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../src/article.ts';
import { extract } from '../src/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = readdirSync(`${root}fixtures`);

interface Case {
  name: string;
  status: string;
  differences: unknown[];
  mended: string[];
}

/** `recorte check` on this repository, as its users run it on theirs. */
const { cases, code } = await new Promise<{ cases: Case[]; code: number | null }>((resolve, reject) => {
  const args = [`${root}bin/recorte.js`, 'check', '--reporter', 'json'];
  const child = execFile(process.execPath, args, { cwd: root, maxBuffer: 1e9 }, (_error, stdout, stderr) => {
    try {
      resolve({ cases: JSON.parse(stdout).cases, code: child.exitCode });
    } catch {
      reject(new Error(stderr || 'recorte check printed no report'));
    }
  });
});

test('recorte check goes through every folder of fixtures, and is content', () => {
  expect(cases.map(({ name }) => name)).toEqual(fixtures);
  expect(code).toBe(0);
});

describe('is as expected, or differs only as known.json says', () => {
  test.each(cases)('$name', ({ status, differences, mended }) => {
    if (status !== 'passed' && status !== 'known')
      expect({ differences, mended }).toEqual({ differences: [], mended: [] });
    expect(['passed', 'known']).toContain(status);
  });
});

describe('gives a valid Article', () => {
  test.each(fixtures)('%s', (name) => {
    const input = readdirSync(`${root}fixtures/${name}`).find((file) => file.startsWith('input.'));
    expect(() => articleSchema.parse(extract(readFileSync(`${root}fixtures/${name}/${input}`)))).not.toThrow();
  });
});
