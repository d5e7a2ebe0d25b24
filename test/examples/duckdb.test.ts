import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, json, otherPage, page, recorte } from '../cli/recorte.ts';
import { example, lacking, lines, runBeside } from './tools.ts';

const skip = lacking({ modules: ['duckdb'] });

test.skipIf(skip)('the queries filter a dump and find its twins', { timeout: 120_000 }, async () => {
  const long = `${page}\n${otherPage.split('\n').slice(6).join('\n')}`;
  const near = `${long.trimEnd()} Mañana.\n`;
  const records = [
    { id: 'a', text: long },
    { id: 'again', text: long },
    { id: 'near', text: near },
    { id: 'other', text: otherPage },
    { id: 'none', text: 'Inicio\nDeportes\nContacto\n' },
  ];
  const cwd = folder({ 'pages.ndjson': lines(records) });
  const made = await recorte(['batch', 'pages.ndjson', '-o', 'articles.parquet', '-q'], { cwd });
  expect(made.code, made.stderr).toBe(0);
  const done = await runBeside('run_sql.py', [example('duckdb/queries.sql')], { cwd });
  expect(done.code, done.stderr).toBe(0);
  const [kinds, twins, left, credits] = json(done.stdout) as unknown[][][];
  expect(kinds).toEqual([['es', 'news', 4]]);
  expect(twins).toEqual([['a', 'near']]);
  expect(left?.map(([id, day]) => [id, day])).toEqual([
    ['a', '2025-06-05'],
    ['other', '2025-08-12'],
  ]);
  expect(credits).toEqual([]);

  const docs = readFileSync(example('../docs/dumps.md'), 'utf8');
  writeFileSync(join(cwd, 'docs.sql'), /^```sql\n(.*?)^```/ms.exec(docs)?.[1] ?? '');
  const lineQueries = await runBeside('run_sql.py', ['docs.sql'], { cwd });
  expect(lineQueries.code, lineQueries.stderr).toBe(0);
  const [articles, texts, pairs] = json(lineQueries.stdout) as unknown[][];
  expect(articles).toHaveLength(4);
  expect(texts).toHaveLength(4);
  expect(pairs).toEqual(
    expect.arrayContaining([
      ['a', 'again'],
      ['a', 'near'],
    ]),
  );
  expect(pairs).toHaveLength(3);
});
