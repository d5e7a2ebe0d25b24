import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../src/article.ts';
import { type ExtractOptions, extract } from '../src/index.ts';
import { shortfalls } from './shortfalls.ts';

const root = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The part of an answer that an expectation speaks of: its keys alone, lists item by item. */
function partOf(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected))
    return Array.isArray(actual)
      ? actual.map((item, i) => partOf(item, expected[Math.min(i, expected.length - 1)]))
      : actual;
  if (expected === null || typeof expected !== 'object' || actual === null || typeof actual !== 'object') return actual;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, partOf((actual as Record<string, unknown>)[key], value)]),
  );
}

const inputOf = (folder: string): string =>
  `${folder}/${readdirSync(folder).find((name) => name.startsWith('input.'))}`;
const optionsOf = (folder: string): ExtractOptions =>
  existsSync(`${folder}/options.json`)
    ? (JSON.parse(readFileSync(`${folder}/options.json`, 'utf8')) as ExtractOptions)
    : {};

describe.each(readdirSync(root))('%s', (name) => {
  const folder = `${root}/${name}`;
  const article = extract(readFileSync(inputOf(folder)), optionsOf(folder));
  const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as Record<string, unknown>;

  test('is a valid Article', () => {
    expect(() => articleSchema.parse(article)).not.toThrow();
  });

  for (const key of Object.keys(expected)) {
    const known = shortfalls[name]?.includes(key) ? test.fails : test;
    known(key, () => {
      expect(partOf(article[key as keyof typeof article], expected[key])).toEqual(expected[key]);
    });
  }
});
