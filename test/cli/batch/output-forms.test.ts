import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { expect, it, vi } from 'vitest';
import type { Article } from '../../../src/generated/article.ts';
import { folder, json, otherPage, page, recorte } from '../recorte.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

type Row = Record<string, unknown>;

/** Files of a folder of results, in the order of their names. */
const filesIn = (path: string): Buffer[] =>
  readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name)));

const unpacked = (path: string): string => {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};

const rowsOfCsv = (path: string): Row[] => parse(unpacked(path), { columns: true });

async function rowsOfParquet(path: string): Promise<Row[]> {
  const rows = await Promise.all(
    filesIn(path).map((file) => parquetReadObjects({ file: new Uint8Array(file).buffer })),
  );
  return JSON.parse(JSON.stringify(rows.flat(), (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
}

const readers: Record<string, (path: string) => Row[] | Promise<Row[]>> = {
  'out.ndjson': (path) => json(unpacked(path)) as Row[],
  'out.ndjson.gz': (path) => json(unpacked(path)) as Row[],
  'out.csv': rowsOfCsv,
  'out.csv.gz': rowsOfCsv,
  'out.parquet': rowsOfParquet,
  'out/': (path) => filesIn(path).flatMap((file) => JSON.parse(file.toString())),
};

const dump = [page, otherPage].map((text, i) => `${JSON.stringify({ id: `n${i}`, text })}\n`).join('');

/** What `batch` gives for the dump on standard output, and by the readers in each form that it writes. */
async function everyForm(...args: string[]): Promise<{ plain: Row[]; found: [output: string, rows: Row[]][] }> {
  const cwd = folder({ 'dump.ndjson': dump });
  const batch = ['batch', 'dump.ndjson', '-q', '-j', '1', ...args];
  const { stdout } = await recorte(batch, { cwd });
  const found = Object.entries(readers).map(async ([output, readBack]): Promise<[string, Row[]]> => {
    expect(await recorte([...batch, '-o', output], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    return [output, await readBack(join(cwd, output))];
  });
  return { plain: json(stdout) as Row[], found: await Promise.all(found) };
}

it('every form holds what was found', async () => {
  const { plain, found } = await everyForm();
  const articles = plain as unknown as Article[];
  expect(articles.map(({ id }) => id)).toEqual(['n0', 'n1']);
  const expected = (isTable: boolean): Row[] =>
    articles.map(({ id, headline, text, body, date }) => ({
      id,
      headline,
      text,
      body: isTable ? JSON.stringify(body) : body.map(({ type, text }) => ({ type, text })),
      ...(isTable ? { 'date.day': date.day } : { date: { day: date.day } }),
    }));
  for (const [output, rows] of found) expect(rows, output).toMatchObject(expected(output.includes('.csv')));
});

it('every form holds lines with their roles', async () => {
  const { plain, found } = await everyForm('--lines');
  const brief = (rows: readonly Row[]): unknown[] => rows.map(({ id, n, role, text }) => [id, Number(n), role, text]);
  expect(brief(plain)[0]).toEqual(['n0', 1, 'headline', 'El puerto de Villaseca reabre tras la tormenta']);
  for (const [output, rows] of found) expect(brief(rows), output).toEqual(brief(plain));
});

it.each<[string, (file: string) => unknown]>([
  ['md', (file) => /^# (.*)$/m.exec(file)?.[1]],
  ['jsonld', (file) => JSON.parse(file).headline],
])('a folder of %s holds a page each', async (format, headlineIn) => {
  const cwd = folder({ 'dump.ndjson': dump });
  await recorte(['batch', 'dump.ndjson', '-q', '-o', 'out/', '--format', format], { cwd });
  expect(filesIn(join(cwd, 'out')).map((file) => headlineIn(file.toString()))).toEqual([
    'El puerto de Villaseca reabre tras la tormenta',
    'La biblioteca de Montearroyo abrirá también los domingos',
  ]);
});
