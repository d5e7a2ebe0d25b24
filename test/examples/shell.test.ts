import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, json, recorte } from '../cli/recorte.ts';
import { asInstalled, example, lacking, lines, pages, run } from './tools.ts';

const some = pages(20).filter(({ html }) => html !== null);

test.skipIf(lacking({ tools: ['xargs', 'find', 'mktemp'] }))(
  'xargs: every page of a folder is in one of the parts',
  { timeout: 60_000 },
  async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'una carpeta'));
    for (const { id, html } of some) writeFileSync(join(cwd, 'una carpeta', `${id} 'x'.html`), html ?? '');
    const done = await run('sh', [example('xargs/extract.sh'), 'una carpeta', 'articles'], { cwd, env: asInstalled() });
    expect(done.code, done.stderr).toBe(0);
    const parts = readdirSync(join(cwd, 'articles'));
    const articles = parts.flatMap((name) => json(readFileSync(join(cwd, 'articles', name), 'utf8'))) as {
      source: { name: string };
    }[];
    expect(articles.map(({ source }) => source.name).sort()).toEqual(
      some.map(({ id }) => `una carpeta/${id} 'x'.html`).sort(),
    );
  },
);

test.skipIf(lacking({ tools: ['jq'] }))('jq: the queries give rows', { timeout: 60_000 }, async () => {
  const { stdout } = await recorte(['pipe'], { input: lines([...some, ...some]) });
  const cwd = folder({ 'articles.ndjson': stdout });
  const done = await run('sh', [example('jq/queries.sh'), 'articles.ndjson'], { cwd });
  expect(done.stderr).toBe('');
  const sections = Object.fromEntries(
    done.stdout.split(/^# /m).map((section) => {
      const [title = '', ...rows] = section.trim().split('\n');
      return [title, rows];
    }),
  );
  const articles = json(stdout) as { kind: string; headline: string | null; fingerprint: string }[];
  const titled = articles.filter(({ kind, headline }) => kind !== 'not-article' && headline);
  expect(sections['Headlines of articles, with their day']).toHaveLength(titled.length);
  expect(sections['One of each text: by fingerprint']).toHaveLength(
    new Set(articles.map(({ fingerprint }) => fingerprint)).size,
  );
  expect(sections['Photo credits, each once']?.length).toBeGreaterThan(2);
  expect(sections['What other stories they offer']?.length).toBeGreaterThan(5);
});

test('Docker is sent nothing that is made here, and no history', () => {
  const listed = (name: string): string[] =>
    readFileSync(example(`../${name}`), 'utf8')
      .trim()
      .split('\n');
  expect(listed('.dockerignore').sort()).toEqual(['.git', ...listed('.gitignore')].sort());
});

const docker = process.env.RECORTE_DOCKER === undefined ? 'skipped: RECORTE_DOCKER=1 builds the image' : null;
if (docker) console.warn(docker);

test.skipIf(docker)('Docker: the image cuts an article out', { timeout: 600_000 }, async () => {
  const root = example('..');
  const built = await run('docker', ['build', '-q', '-f', example('docker/Dockerfile'), root]);
  expect(built.code, built.stderr).toBe(0);
  const done = await run('docker', ['run', '--rm', '-i', built.stdout.trim()], { input: some[0]?.html ?? '' });
  expect(JSON.parse(done.stdout)).toHaveProperty('schema', 'recorte/1');
});
