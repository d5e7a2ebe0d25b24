import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { packTar } from 'modern-tar';
import { expect, it, vi } from 'vitest';
import type { Article } from '../../../src/generated/article.ts';
import { zip } from '../../dump/sources/zip.ts';
import { folder, json, otherPage, page, recorte } from '../recorte.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const pages = [page, otherPage];
const wanted = [
  'El puerto de Villaseca reabre tras la tormenta',
  'La biblioteca de Montearroyo abrirá también los domingos',
];

const records = pages.map((text, i) => ({ id: `n${i}`, text }));
const ndjson = `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
const members = pages.map((text, i) => [`${i}.txt`, text] as const);
const table = (separator: string): string =>
  `${['id', 'text'].join(separator)}\n${records.map(({ id, text }) => `${id}${separator}"${text}"\n`).join('')}`;
const warc = (type: string, http: string): Buffer[] =>
  pages.map((text, i) => {
    const content = `${http}${text}`;
    return Buffer.from(
      `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://diario.example/${i}\r\nWARC-Date: 2025-06-05T10:17:00Z\r\nWARC-Record-ID: <urn:uuid:${i}>\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}\r\n\r\n`,
    );
  });
const responses = warc('response', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n');
const tar = () => packTar(members.map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })));
const zstd = (bytes: Uint8Array): Uint8Array | null => {
  const { status, stdout } = spawnSync('zstd', ['-q', '-c'], { input: bytes });
  return status === 0 ? stdout : null;
};

const forms: Record<string, () => Uint8Array | string | null | Promise<Uint8Array>> = {
  'a.ndjson': () => ndjson,
  'a.ndjson.gz': () => gzipSync(ndjson),
  'a.ndjson.zst': () => zstd(Buffer.from(ndjson)),
  'a.json': () => JSON.stringify(records, null, 2),
  'a.csv': () => table(','),
  'a.tsv': () => table('\t'),
  'a.csv.gz': () => gzipSync(table(',')),
  'a.parquet': () =>
    new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: [...pages], type: 'STRING' }] })),
  'a.zip': () => zip(members),
  'a.tar': tar,
  'a.tar.gz': async () => gzipSync(await tar()),
  'a.tar.zst': async () => zstd(await tar()) as Uint8Array,
  'a.warc': () => Buffer.concat(responses),
  'a.warc.gz': () => Buffer.concat(responses.map((one) => gzipSync(one))),
  'a.warc.zst': () => zstd(Buffer.concat(responses)),
  'a.warc.wet': () => Buffer.concat(warc('conversion', '')),
  'a.warc.wet.gz': () => Buffer.concat(warc('conversion', '').map((one) => gzipSync(one))),
};

it('gives the same articles whatever the form that a dump comes in', async () => {
  const cwd = folder();
  const put = (name: string, content: Uint8Array | string): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  };
  for (const [name, make] of Object.entries(forms)) {
    const content = await make();
    if (content !== null) put(name, content);
  }
  const files = readdirSync(cwd);
  for (const [name, text] of members) put(`folder/deep/${name}`, text);
  put('mirror/diario.example/nota/index.html', `<h1>${wanted[0]}</h1><p>${page}</p>`);
  put('mirror/diario.example/nota.php?id=2', `<h1>${wanted[1]}</h1><p>${otherPage}</p>`);
  put('glob-1.txt', page);
  put('glob-2.txt', otherPage);
  const inputs = [...files, 'folder', 'mirror', 'glob-*.txt', '-'];
  const { code, stdout } = await recorte(['batch', ...inputs, '-q'], { cwd, input: gzipSync(ndjson) });
  expect(code).toBe(0);
  const found: Record<string, (string | null)[]> = {};
  for (const { source, headline } of json(stdout) as Article[]) {
    const input = source.name?.replace(/\/.*/, '').replace(/\d/, '*') ?? '';
    found[input] = [...(found[input] ?? []), headline].sort();
  }
  expect(found).toEqual(Object.fromEntries(inputs.map((input) => [input, wanted.toSorted()])));
});

it('a text of many, by what parts them', async () => {
  const cwd = folder({ 'all.txt': pages.join('\n=====\n') });
  const { stdout } = await recorte(['batch', 'all.txt', '-q', '--split', '^=====$'], { cwd });
  expect(json(stdout).map((article) => (article as Article).headline)).toEqual(wanted);
});
