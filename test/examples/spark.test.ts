import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../src/generated/article.ts';
import { folder, json, recorte } from '../cli/recorte.ts';
import { example, lacking, lines, pages, recorteCommand, runBeside, runPython } from './tools.ts';

interface Row {
  id: string;
  headline: string | null;
  authors: string[] | null;
  article: string | null;
  error_code: string | null;
}

const skip = lacking({ tools: ['java'], modules: ['pyspark', 'pandas', 'pyarrow', 'warcio'] });
const env = {
  PYSPARK_SUBMIT_ARGS:
    '--master local[2] --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=2 pyspark-shell',
};
const some = pages(25);

/** What does not depend on where a page came from. */
const content = ({ id: _id, source: _source, ...rest }: Article): object => rest;

async function rowsOf(table: string): Promise<Row[]> {
  return json((await runBeside('read_table.py', [table])).stdout) as Row[];
}

const spark = [example('spark/extract.py'), '--recorte', recorteCommand];
const patience = { timeout: 600_000 };

async function batch(input: string, cwd: string): Promise<Article[]> {
  await recorte(['batch', input, '-o', 'articles.ndjson', '-q'], { cwd });
  const articles = json(readFileSync(join(cwd, 'articles.ndjson'), 'utf8')) as Article[];
  expect(articles).toHaveLength(some.length - 1);
  return articles;
}

const byId = (articles: readonly Article[]): Map<string, object> =>
  new Map(articles.map((article) => [article.id, content(article)]));

test.skipIf(skip)(
  'Spark gives the articles that batch gives, from Parquet, and failures as rows',
  patience,
  async () => {
    const cwd = folder({ 'pages.ndjson': lines(some) });
    expect((await runBeside('write_dump.py', [], { cwd, input: lines(some) })).stderr).toBe('');
    const done = await runPython([...spark, 'pages.parquet', 'articles'], { cwd, env });
    expect(done.stderr).toContain('ok: 25');
    const rows = await rowsOf(join(cwd, 'articles'));
    const good = rows.flatMap(({ article }) => (article ? [JSON.parse(article) as Article] : []));
    expect(byId(good)).toEqual(byId(await batch('pages.ndjson', cwd)));
    expect(good.map(({ headline }) => headline)).toEqual(rows.filter((row) => row.article).map((row) => row.headline));
    const bad = rows.filter((row) => row.error_code);
    expect(bad).toMatchObject([{ id: 'unreadable', article: null, authors: null, error_code: 'bad-record' }]);
  },
);

test.skipIf(skip)('Spark gives the articles that batch gives, from WARC', patience, async () => {
  const cwd = folder();
  await runBeside('write_dump.py', [], { cwd, input: lines(some) });
  const done = await runPython([...spark, 'pages.warc.gz', 'articles'], { cwd, env });
  expect(done.stderr).toContain('ok: 25');
  const found = (await rowsOf(join(cwd, 'articles'))).map(({ article }) => JSON.parse(article ?? '') as Article);
  const expected = await batch('pages.warc.gz', cwd);
  expect(byId(found)).toEqual(byId(expected));
  expect(found.map(({ source }) => source.fetched)).toEqual(expected.map(({ source }) => source.fetched));
});

test.skipIf(skip)('RDD.pipe answers every line, bad ones too', patience, async () => {
  const cwd = folder({ 'pages.ndjson': lines(some.slice(-5)) });
  const done = await runPython([example('spark/pipe.py'), 'pages.ndjson', 'out', `${recorteCommand} pipe --quiet`], {
    cwd,
    env,
  });
  expect(done.code, done.stderr).toBe(0);
  const parts = readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('part-'));
  const answers = parts.flatMap((name) => json(readFileSync(join(cwd, 'out', name), 'utf8'))) as {
    id: string;
    error?: object;
  }[];
  expect(answers.map(({ id }) => id)).toEqual(some.slice(-5).map(({ id }) => id));
  expect(answers.filter(({ error }) => error).map(({ id }) => id)).toEqual(['unreadable']);
});
