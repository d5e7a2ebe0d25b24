import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { codeBlocks, root, textOf } from './documents.ts';

it('every export of the library stands in an example that is run', () => {
  const programs = codeBlocks(textOf('docs/api.md')).filter(({ info }) => info === 'ts run');
  const used = programs.flatMap(({ code }) => /import \{ ([^}]+) \} from 'recorte'/.exec(code)?.[1]?.split(', ') ?? []);
  expect([...new Set(used)].sort()).toEqual(Object.keys(library).sort());
});

it('every type that the reference names stands in it', () => {
  const [, reference = ''] = textOf('docs/api.md').split('<!-- made: api -->');
  const declared = new Set([...reference.matchAll(/^## (.+)$/gm)].flatMap(([, names = '']) => names.split(', ')));
  const known = /^(?:Partial|Omit|Record|Item|AsyncIterable|Iterable|AsyncGenerator|Uint8Array|Error)$/;
  const code = codeBlocks(reference)
    .filter(({ info }) => info === 'ts')
    .map((block) => block.code.replace(/\/\*\*[\s\S]*?\*\/|'[^'\n]*'/g, ''));
  const named = code.flatMap((each) => each.match(/(?<![\w.])[A-Z]\w+/g) ?? []);
  expect(named.length).toBeGreaterThan(50);
  expect([...new Set(named)].filter((name) => !declared.has(name) && !known.test(name))).toEqual([]);
});

it('what browsers are shown to import is a file of the package: without a bundler they know no other names', () => {
  const programs = codeBlocks(textOf('docs/api.md')).filter(({ info }) => info === 'html' || info === 'js');
  const imported = programs.flatMap(({ code }) =>
    [...code.matchAll(/^\s*import .* from '([^']+)'/gm)].map(([, from]) => from),
  );
  expect(imported).toHaveLength(2);
  for (const from of imported) {
    expect(from).toMatch(/^\.\/node_modules\/recorte\//);
    expect(existsSync(join(root, `${from}`.replace('./node_modules/recorte/', '')))).toBe(true);
  }
});

it('says how large the file for browsers is, packed', () => {
  const said = 1000 * Number(/at most (\d+) kB packed with gzip/.exec(textOf('docs/api.md'))?.[1]);
  const { length } = gzipSync(readFileSync(join(root, 'dist/browser.js')), { level: 9 });
  expect(length).toBeLessThanOrEqual(said);
  expect(length).toBeGreaterThan(0.95 * said);
});
