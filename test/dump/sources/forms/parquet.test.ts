import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { hadoop, lz4 } from '../../../../bench/trust/lz4.mjs';
import { copies, raw, zstdFrame } from '../../../../bench/trust/zstd.mjs';
import type { Entry } from '../../../../src/dump/entry.ts';
import { folder, json, recorte } from '../../../cli/recorte.ts';
import { read } from '../read.ts';

type CompressionCodec = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['codec']>;

type Written = Parameters<typeof parquetWriteBuffer>[0];

const file = (written: Written): string =>
  join(folder({ 'a.parquet': new Uint8Array(parquetWriteBuffer(written)) }), 'a.parquet');

it.each([true, false])(
  'reads pages of columns that end in different rows, with an index of them: %s',
  async (offsetIndex) => {
    const rows = Array.from({ length: 700 }, (_, i) => i);
    const columnData: Written['columnData'] = [
      { name: 'id', data: rows, type: 'INT32' },
      { name: 'url', data: rows.map((i) => `https://example.org/${i % 7}`), type: 'STRING' },
      {
        name: 'text',
        data: rows.map((i) => (i % 11 === 0 ? null : `nota ${i} ${'x'.repeat(i % 90)}`)),
        type: 'STRING',
      },
      { name: 'lang', data: rows.map((i) => (i % 3 ? 'es' : null)), type: 'STRING' },
    ];
    const path = file({
      columnData: columnData.map((column) => ({ ...column, offsetIndex })),
      pageSize: 500,
      rowGroupSize: 300,
    });
    const entries = await read([path]);
    expect(entries.map(({ place }) => place.line)).toEqual(rows.map((i) => i + 1));
    const documents = entries.map((entry) => (entry.kind === 'document' ? [entry.content, entry.options] : entry.kind));
    expect(documents).toMatchObject(
      rows.map((i) =>
        i % 11 === 0
          ? 'error'
          : [`nota ${i} ${'x'.repeat(i % 90)}`, { id: String(i), url: `https://example.org/${i % 7}` }],
      ),
    );
    const langs = entries.flatMap((entry) => (entry.kind === 'document' ? [entry.options.lang] : []));
    expect(langs).toEqual(rows.filter((i) => i % 11).map((i) => (i % 3 ? 'es' : undefined)));
  },
);

it('keeps every digit of an id, and reads times', async () => {
  const columnData: Written['columnData'] = [
    { name: 'id', data: [2n ** 60n + 1n], type: 'INT64' },
    { name: 'text', data: ['La nota'], type: 'STRING' },
    { name: 'crawled_at', data: [new Date('2025-06-05T10:17:00Z')], type: 'TIMESTAMP' },
  ];
  expect(await read([file({ columnData })])).toMatchObject([
    { content: 'La nota', options: { id: '1152921504606846977', fetched: '2025-06-05T10:17:00.000Z' } },
  ]);
});

it('leaves a page in bytes in its own charset', async () => {
  const html = Buffer.from('<meta charset="iso-8859-1"><p>Año</p>', 'latin1');
  const columnData: Written['columnData'] = [
    { name: 'html', data: [html], type: 'BYTE_ARRAY' },
    { name: 'url', data: [Buffer.from('https://example.org/')], type: 'BYTE_ARRAY' },
  ];
  expect(await read([file({ columnData })])).toMatchObject([
    { content: html, options: { type: 'html', url: 'https://example.org/' } },
  ]);
});

it('tells when no column has documents', async () => {
  const columnData: Written['columnData'] = [{ name: 'precio', data: [1], type: 'INT32' }];
  expect(await read([file({ columnData })])).toMatchObject([
    { kind: 'error', error: { code: 'bad-record', message: expect.stringContaining('--html-field') } },
  ]);
});

it('counts, runs and lengths that cannot be end as damage, and the next file is read', async () => {
  const columnData: Written['columnData'] = [
    { name: 'text', data: ['El puente', 'La nota', null], type: 'STRING' },
    { name: 'id', data: [1, 2, 3], type: 'INT32' },
  ];
  const whole = Buffer.from(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
  const fills = ['ffffffff0f', '80', 'ffffff7f'].map((hex) => Buffer.from(hex, 'hex'));
  const files = fills.flatMap((fill) =>
    Array.from({ length: whole.length - 20 }, (_, at): [string, Buffer] => {
      const bytes = Buffer.from(whole);
      fill.copy(bytes, 4 + at);
      return [`in/${fill.length}-${at}.parquet`, bytes];
    }),
  );
  const cwd = folder();
  mkdirSync(join(cwd, 'in'));
  for (const [name, bytes] of files) writeFileSync(join(cwd, name), bytes);
  writeFileSync(join(cwd, 'in/z.txt'), 'La nota');
  await recorte(['batch', 'in', '-q', '-o', 'out.ndjson'], { cwd });
  const errors = json(readFileSync(join(cwd, 'out.ndjson.errors.ndjson'), 'utf8')) as { error: { code: string } }[];
  expect(errors.length).toBeGreaterThan(500);
  expect(errors.filter(({ error }) => error.code === 'internal')).toEqual([]);
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toContain('z.txt');
}, 60_000);

it('lists in lists that are as long as memory are damage', async () => {
  const nested = Buffer.from(`19${'f9ffffff0f'.repeat(40)}00`, 'hex');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(nested.length);
  const cwd = folder({ 'a.parquet': Buffer.concat([Buffer.from('PAR1'), nested, size, Buffer.from('PAR1')]) });
  // Without a limit it would be all memory of the machine that is taken before it ends.
  const env = { NODE_OPTIONS: '--max-old-space-size=300' };
  const { code, stderr } = await recorte(['batch', 'a.parquet'], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('a Parquet file without its footer') });
}, 60_000);

const inHadoop = (page: Uint8Array): Uint8Array =>
  hadoop(lz4(page), { packed: lz4(page).length, unpacked: page.length });
const inZstd = (page: Uint8Array, windowLog = 20): Uint8Array =>
  zstdFrame(windowLog, [raw(Buffer.from(page).toString())]);

async function readPacked(codec: CompressionCodec, pack: (page: Uint8Array) => Uint8Array): Promise<Entry[]> {
  const text = 'El puente reabre después de nueve días.';
  const columnData: Written['columnData'] = [{ name: 'text', data: [text, text, text.slice(3)], type: 'STRING' }];
  return read([file({ columnData, codec, compressors: { [codec]: pack } })]);
}

it.each<[string, CompressionCodec, (page: Uint8Array) => Uint8Array]>([
  ['gzip', 'GZIP', gzipSync],
  [
    'gzip, in two members',
    'GZIP',
    (page) => Buffer.concat([page.subarray(0, 9), page.subarray(9)].map((part) => gzipSync(part))),
  ],
  ['deflate', 'GZIP', deflateRawSync],
  ['brotli', 'BROTLI', brotliCompressSync],
  ['zstd', 'ZSTD', inZstd],
  ['zstd, a window of 128 MiB', 'ZSTD', (page) => inZstd(page, 27)],
  ['LZ4', 'LZ4_RAW', lz4],
  ['LZ4 of Hadoop', 'LZ4', inHadoop],
  ['LZ4 by its old name', 'LZ4', lz4],
])('reads pages packed by %s', async (_, codec, pack) => {
  expect(await readPacked(codec, pack)).toMatchObject([
    { content: expect.stringMatching(/^El/) },
    {},
    { content: 'puente reabre después de nueve días.' },
  ]);
});

it.each<[string, CompressionCodec, (page: Uint8Array) => Uint8Array]>([
  ['zstd with a window of more than 128 MiB', 'ZSTD', (page) => inZstd(page, 28)],
  [
    'zstd that holds more than its page',
    'ZSTD',
    (page) => zstdFrame(20, [raw(Buffer.from(page).toString()), raw('a')]),
  ],
  ['zstd that copies more than a block holds', 'ZSTD', () => zstdFrame(21, [copies(33_000)])],
  ['gzip that holds more than its page', 'GZIP', (page) => gzipSync(Buffer.concat([page, page]))],
  ['deflate that holds nothing, which is begun again and again', 'GZIP', () => deflateRawSync('')],
  ['LZ4 whose lengths lead back', 'LZ4', (page) => hadoop(Buffer.from(page), { packed: -8, unpacked: 0 })],
])('a page packed by %s is damage', async (_, codec, pack) => {
  expect(await readPacked(codec, pack)).toMatchObject([{ kind: 'error', error: { code: 'unreadable' } }]);
});
