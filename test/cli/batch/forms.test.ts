import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { expect, it, vi } from 'vitest';
import { folder, json, recorte } from '../recorte.ts';
import { dump } from './dump.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

async function run(args: string[], count = 5): Promise<{ cwd: string; lines: string; stderr: string }> {
  const cwd = folder({ 'dump.ndjson': dump(count) });
  const [plain, wanted] = await Promise.all([
    recorte(['batch', 'dump.ndjson', '-q'], { cwd }),
    recorte(['batch', 'dump.ndjson', ...args], { cwd }),
  ]);
  expect(wanted.code).toBe(0);
  return { cwd, lines: plain.stdout, stderr: wanted.stderr };
}

it.each([[['out']], [['out.xyz', '--format', 'ndjson']], [['./out.jsonl']]])(
  'one file: -o %j',
  async ([name = '', ...more]) => {
    const { cwd, lines } = await run(['-o', name, ...more]);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(lines);
  },
);

it('packed, by the name of the file', async () => {
  const { cwd, lines } = await run(['-o', 'out.ndjson.gz']);
  expect(zlib.gunzipSync(readFileSync(join(cwd, 'out.ndjson.gz'))).toString()).toBe(lines);
});

it('packed by zstd where this Node can, refused where it cannot', async () => {
  const cwd = folder({ 'dump.ndjson': dump(2) });
  const { code, stderr } = await recorte(['batch', 'dump.ndjson', '-o', 'out.ndjson.zst'], { cwd });
  if ('zstdCompress' in zlib) expect(code).toBe(0);
  else expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('cannot write zstd') });
});

it('a dump of nothing gives an empty file, packed too', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'none'));
  const { stderr } = await recorte(['batch', 'none', '-o', 'out.ndjson'], { cwd });
  expect(stderr).toContain('0 documents');
  await recorte(['batch', 'none', '-q', '-o', 'out.ndjson.gz'], { cwd });
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe('');
  expect(zlib.gunzipSync(readFileSync(join(cwd, 'out.ndjson.gz'))).toString()).toBe('');
});

it('a JSON file a document in a folder, never one over another', async () => {
  const { cwd, lines } = await run(['-o', 'out/']);
  const names = readdirSync(join(cwd, 'out'));
  expect(names).toEqual([1, 2, 3, 4, 5].map((n) => `00000${n}-n${n - 1}.json`));
  expect(names.map((name) => JSON.parse(readFileSync(join(cwd, 'out', name), 'utf8')))).toEqual(json(lines));
  const again = await recorte(['batch', 'dump.ndjson', '-o', 'out'], { cwd });
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('out: has results of another run') });
});

it('a Markdown file a document, in folders of so many', async () => {
  const { cwd } = await run(['-o', 'out/', '--format', 'md', '--shard', '2']);
  expect(readdirSync(join(cwd, 'out'), { recursive: true }).map(String).sort()).toEqual([
    '000001-n0.md',
    '000002-n1.md',
    '00001',
    '00001/000003-n2.md',
    '00001/000004-n3.md',
    '00002',
    '00002/000005-n4.md',
  ]);
  expect(readFileSync(join(cwd, 'out/000001-n0.md'), 'utf8')).toContain('# El puerto de Villaseca');
});

it('a new file every so many documents', async () => {
  const { cwd, lines } = await run(['-o', 'out.ndjson', '--shard', '2']);
  const names = ['out-00000.ndjson', 'out-00001.ndjson', 'out-00002.ndjson'];
  expect(readdirSync(cwd)).toEqual(['dump.ndjson', ...names, 'out.ndjson.checkpoint']);
  expect(names.map((name) => readFileSync(join(cwd, name), 'utf8')).join('')).toBe(lines);
});

it('a part of Parquet every so many documents', async () => {
  const { cwd } = await run(['-o', 'out.parquet', '--shard', '2']);
  const names = ['part-00000.parquet', 'part-00001.parquet', 'part-00002.parquet'];
  expect(readdirSync(join(cwd, 'out.parquet'))).toEqual(names);
});

it('Parquet packed by zstd where this Node can, refused where it cannot', async () => {
  const cwd = folder({ 'dump.ndjson': dump(2) });
  const packed = (compression: string) =>
    recorte(['batch', 'dump.ndjson', '-q', '-o', `${compression}.parquet`, '--compression', compression], { cwd });
  expect(await packed('snappy')).toEqual({ code: 0, stdout: '', stderr: '' });
  const { code, stderr } = await packed('zstd');
  if (!('zstdCompressSync' in zlib)) {
    const message = `--compression zstd: this Node (${process.version}) cannot write zstd. Use snappy, or Node 22.15 or newer.`;
    expect({ code, stderr }).toEqual({ code: 2, stderr: `recorte: ${message}\n` });
    expect(readdirSync(cwd)).not.toContain('zstd.parquet');
    return;
  }
  expect(code).toBe(0);
  const rows = ['snappy', 'zstd'].map(async (name) => {
    const file = readFileSync(join(cwd, `${name}.parquet/part-00000.parquet`));
    return parquetReadObjects({ file: new Uint8Array(file).buffer, compressors });
  });
  const [one, other] = await Promise.all(rows);
  expect(one).toHaveLength(2);
  expect(other).toEqual(one);
});

it('CSV, with one header a file', async () => {
  const { cwd } = await run(['-o', 'out.csv', '--fields', 'id,headline']);
  const rows = readFileSync(join(cwd, 'out.csv'), 'utf8').trimEnd().split(/\r?\n/);
  expect(rows).toHaveLength(6);
  expect(rows[0]).toBe('id,headline');
  expect(rows[1]).toMatch(/^"?n0"?,"?El puerto de Villaseca reabre tras la tormenta"?$/);
});

it('some fields, and lines with their roles', async () => {
  const { cwd } = await run(['-o', 'out.ndjson', '--fields', 'id,date.day'], 1);
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe('{"id":"n0","date":{"day":"2025-06-05"}}\n');
  const lines = await recorte(['batch', 'dump.ndjson', '--lines'], { cwd });
  expect(json(lines.stdout)[0]).toMatchObject({ id: 'n0', n: 1, role: 'headline' });
});

it('fails a document that lacks what is required', async () => {
  const cwd = folder({ 'dump.ndjson': dump(2), 'b.txt': 'Hola.' });
  const { code, stdout, stderr } = await recorte(['batch', 'dump.ndjson', 'b.txt', '--require', 'date.day'], { cwd });
  expect(code).toBe(1);
  expect(json(stdout)).toHaveLength(2);
  expect(stderr).toContain('"code":"missing-field"');
});
