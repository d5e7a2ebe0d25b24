import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/generated/article.ts';
import schema from '../../src/generated/schema.json' with { type: 'json' };
import { extract } from '../../src/index.ts';
import { csvRow } from '../../src/write/csv.ts';
import { fieldPaths } from '../../src/write/fields.ts';
import { formats, holdsOne } from '../../src/write/formats.ts';
import { articleColumns } from '../../src/write/table/columns.ts';

// Articles that versions since 0.1.0 have written. They stay as they are for as long as there is recorte/1.
const folder = new URL('./recorte-1/', import.meta.url);
const stored = readdirSync(folder).map((name): [string, Article] => [
  name,
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Every path of a value, the steps through lists left out; below `provenance` the keys are pointers. */
function paths(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, prefix));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const path = prefix + key;
    return path === 'provenance' ? [path] : [path, ...paths(below, `${path}.`)];
  });
}

describe.each(stored)('%s', (_, article) => {
  it('is valid by the schema of today', () => {
    validate(article);
    expect(validate.errors).toBeNull();
  });

  it('has no field that has gone', () => {
    const known = new Set(fieldPaths());
    expect(paths(article).filter((path) => !known.has(path))).toEqual([]);
  });

  it('is written by every format', () => {
    for (const format of formats.filter(holdsOne)) expect(() => format.write(article, {})).not.toThrow();
    expect(csvRow(articleColumns(undefined), article, {})).toMatch(/\r\n$/);
  });
});

it('what was always there still is', () => {
  const always = stored.map(([, article]) => new Set(paths({ ...article, body: [] })));
  const today = new Set(paths(extract('')));
  const lost = [...(always[0] ?? [])].filter(
    (path) => path !== 'provenance' && always.every((each) => each.has(path)) && !today.has(path),
  );
  expect(stored.length).toBeGreaterThan(8);
  expect(lost).toEqual([]);
});
