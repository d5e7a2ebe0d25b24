import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  type Graph,
  type Import,
  importsOf,
  misplacedTests,
  partsOnNode,
  roomsBesideSrc,
  violations,
} from './structure.ts';

const root = new URL('../', import.meta.url);

async function graphOfSrc(): Promise<Graph> {
  const names = await readdir(new URL('src/', root), { recursive: true });
  const files = names.map((name) => `src/${name.replaceAll('\\', '/')}`).filter((name) => name.endsWith('.ts'));
  const entries = files.map(async (file): Promise<[string, Import[]]> => {
    return [file, importsOf(file, await readFile(new URL(file, root), 'utf8'))];
  });
  return new Map(await Promise.all(entries));
}

test('imports go one way: cli → check → write, assemble → label → read → lexicon', async () => {
  const graph = await graphOfSrc();
  expect(graph.get('src/label/role.ts')).toEqual([{ target: 'src/read/document.ts', typeOnly: true }]);
  expect(violations(graph)).toEqual([]);
});

test('every import names a file that stands', async () => {
  const graph = await graphOfSrc();
  const named = [...graph.values()].flat().map(({ target }) => target);
  const missing = named.filter((target) => target.startsWith('src/') && target.endsWith('.ts') && !graph.has(target));
  expect(missing).toEqual([]);
});

test('src/assemble has a file or folder named like each field, and what they share in `page`', async () => {
  const entries = await readdir(new URL('src/assemble/', root));
  const { properties } = JSON.parse(await readFile(new URL('src/generated/schema.json', root), 'utf8')) as {
    properties: Record<string, unknown>;
  };
  const names = entries.map((entry) => entry.replace(/\.ts$/, ''));
  expect(names.filter((name) => name !== 'assemble' && name !== 'page' && !(name in properties))).toEqual([]);
});

test('lint refuses the globals of Node wherever its modules are refused', async () => {
  const { overrides } = JSON.parse(await readFile(new URL('biome.json', root), 'utf8'));
  const [{ includes, linter }] = overrides;
  expect(Object.keys(linter.rules.style)).toEqual(['noRestrictedGlobals']);
  const [everything, ...but] = includes as string[];
  expect(everything).toBe('src/**');
  expect(but.map((path) => /^!src\/(\w+)(?:\/\*\*|\.ts)$/.exec(path)?.[1]).sort()).toEqual([...partsOnNode].sort());
});

test('the tests mirror the source', async () => {
  const filesIn = async (room: string): Promise<string[]> => {
    const entries = await readdir(new URL(`${room}/`, root), { recursive: true, withFileTypes: true });
    const base = fileURLToPath(root);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(base, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  };
  const sources = (await Promise.all(['src', ...roomsBesideSrc].map(filesIn))).flat();
  const tests = (await filesIn('test')).filter((file) => file.endsWith('.test.ts'));
  expect(tests.length).toBeGreaterThan(100);
  expect(misplacedTests(tests, sources)).toEqual([]);
});

test.each([
  ['test/read/text/lines.test.ts', null],
  ['test/read/text/hostile.test.ts', null],
  ['test/trust/bombs.test.ts', null],
  ['test/bench/growth.test.ts', null],
  ['test/read/text.test.ts', 'test/read/text.test.ts is of the folder src/read/text: it belongs into test/read/text/'],
  ['test/read/html/blocks.test.ts', 'no folder src/read/html'],
  ['test/library.test.ts', 'no src/library.ts'],
])('%s: %s', (path, fault) => {
  const wrong = misplacedTests([path], ['src/index.ts', 'src/read/text/lines.ts', 'bench/growth.mjs']);
  expect(wrong).toEqual(fault === null ? [] : [expect.stringContaining(fault)]);
});

test('all forms of import are read', () => {
  const source = `
import type { A } from './a.ts';
import { b, type B } from '../b.ts';
import {
  c,
  d,
} from './c/d.ts';
import type from './type.ts';
import * as e from 'e';
import './f.ts';
export * from './g.ts';
export type { H } from './h.ts';
// import './no.ts';
/** import './no.ts'; */
const i = await import('./i.ts');
const j = (): typeof import('j') => require('j');
`;
  expect(importsOf('src/read/x.ts', source)).toEqual([
    { target: 'src/read/a.ts', typeOnly: true },
    { target: 'src/b.ts', typeOnly: false },
    { target: 'src/read/c/d.ts', typeOnly: false },
    { target: 'src/read/type.ts', typeOnly: false },
    { target: 'e', typeOnly: false },
    { target: 'src/read/f.ts', typeOnly: false },
    { target: 'src/read/g.ts', typeOnly: false },
    { target: 'src/read/h.ts', typeOnly: true },
    { target: 'src/read/i.ts', typeOnly: false },
    { target: 'j', typeOnly: true },
  ]);
});

const run = (target: string): Import => ({ target, typeOnly: false });
const type = (target: string): Import => ({ target, typeOnly: true });

test.each<[string, Import]>([
  ['src/lexicon/languages/es.ts', type('src/read/document.ts')],
  ['src/read/text/lines.ts', run('src/label/role.ts')],
  ['src/read/text/lines.ts', type('src/label/role.ts')],
  ['src/label/score.ts', run('src/assemble/date/day.ts')],
  ['src/assemble/body/index.ts', run('src/write/json.ts')],
  ['src/assemble/body/index.ts', run('src/extract-options.ts')],
  ['src/write/json.ts', run('src/label/role.ts')],
  ['src/write/json.ts', run('src/lexicon/languages/es.ts')],
  ['src/check/judge.ts', run('node:fs')],
  ['src/check/judge.ts', run('src/cli/run.ts')],
  ['src/check/judge.ts', run('src/engine.ts')],
  ['src/errors.ts', type('src/read/document.ts')],
  ['src/article.ts', run('src/generated/article.ts')],
  ['src/cli/schema/run.ts', run('src/article.ts')],
  ['src/cli/pipe/run.ts', run('src/cli/batch/plan.ts')],
  ['src/cli/flags/options.ts', type('src/cli/batch/plan.ts')],
  ['src/cli/run.ts', run('src/cli/batch/run.ts')],
  ['src/engine.ts', run('src/cli/run.ts')],
  ['src/node/files.ts', run('src/cli/run.ts')],
  ['src/read/decode/decode.ts', run('node:buffer')],
  ['src/write/json.ts', type('node:stream')],
  ['src/label/label.ts', run('src/node/charsets.ts')],
  ['src/assemble/body/index.ts', type('zod')],
  ['src/cli/run.ts', run('test/structure.ts')],
  ['src/cli/run.ts', run('package.json')],
  ['src/helpers/all.ts', run('src/errors.ts')],
])('%s may not import %o', (file, imported) => {
  expect(violations(new Map([[file, [imported]]]))).toHaveLength(1);
});

test('a cycle is found, one of types is none', () => {
  const graph = (back: Import): Graph =>
    new Map([
      ['src/read/a.ts', [run('src/read/b.ts')]],
      ['src/read/b.ts', [run('src/read/c.ts')]],
      ['src/read/c.ts', [back]],
    ]);
  expect(violations(graph(run('src/read/a.ts')))).toEqual([
    'import cycle: src/read/a.ts -> src/read/b.ts -> src/read/c.ts -> src/read/a.ts',
  ]);
  expect(violations(graph(type('src/read/a.ts')))).toEqual([]);
});
