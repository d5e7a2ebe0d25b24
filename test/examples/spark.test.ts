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
const env = { PYSPARK_SUBMIT_ARGS: '--master local[2] --conf spark.ui.enabled=false pyspark-shell' };
const some = pages(25);

/** What does not depend on where a page came from. */
const content = ({ id: _id, source: _source, ...rest }: Article): object => rest;

async function rowsOf(table: string): Promise<Row[]> {
  return json((await runBeside('read_table.py', [table])).stdout) as Row[];
}

test.skipIf(skip)(
  'Spark gives the articles that batch gives, from Parquet and from WARC',
  { timeout: 240_000 },
  async () => {
    const cwd = folder({ 'pages.ndjson': lines(some) });
    expect((await runBeside('write_dump.py', [], { cwd, input: lines(some) })).stderr).toBe('');
    await recorte(['batch', 'pages.ndjson', '-o', 'articles.ndjson', '-q'], { cwd });
    const expected = json(readFileSync(join(cwd, 'articles.ndjson'), 'utf8')) as Article[];
    expect(expected).toHaveLength(some.length - 1);

    const spark = [example('spark/extract.py'), '--recorte', recorteCommand];
    const table = await runPython([...spark, 'pages.parquet', 'from-table'], { cwd, env });
    expect(table.stderr).toContain('ok: 25');
    const rows = await rowsOf(join(cwd, 'from-table'));
    const good = rows.flatMap(({ article }) => (article ? [JSON.parse(article) as Article] : []));
    expect(new Map(good.map((article) => [article.id, content(article)]))).toEqual(
      new Map(expected.map((article) => [article.id, content(article)])),
    );
    expect(
      rows.filter((row) => row.error_code).map(({ id, article, error_code }) => ({ id, article, error_code })),
    ).toEqual([{ id: 'unreadable', article: null, error_code: 'bad-record' }]);
    expect(rows.map(({ headline }) => headline).sort()).toEqual(
      [...expected.map(({ headline }) => headline), null].sort(),
    );

    const archive = await runPython([...spark, 'pages.warc.gz', 'from-archive'], { cwd, env });
    expect(archive.stderr).toContain('ok: 25');
    await recorte(['batch', 'pages.warc.gz', '-o', 'archive.ndjson', '-q'], { cwd });
    const byBatch = json(readFileSync(join(cwd, 'archive.ndjson'), 'utf8')) as Article[];
    const bySpark = (await rowsOf(join(cwd, 'from-archive'))).map(
      ({ article }) => JSON.parse(article ?? '') as Article,
    );
    const whole = (article: Article): object => ({
      ...content(article),
      fetched: article.source.fetched,
      id: article.id,
    });
    expect(bySpark.map(whole)).toEqual(byBatch.map(whole));
  },
);

test.skipIf(skip)('RDD.pipe answers every line, bad ones too', { timeout: 120_000 }, async () => {
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
