import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { copies, raw, zstdFrame } from '../../../../bench/trust/zstd.mjs';
import { folder, json, recorte } from '../../../cli/recorte.ts';
import { read } from '../read.ts';

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

it('pages that zstd packed take no more than they hold', async () => {
  const columnData: Written['columnData'] = [{ name: 'text', data: ['La nota'], type: 'STRING' }];
  const packed = (pack: (page: Uint8Array) => Uint8Array) =>
    read([file({ columnData, codec: 'ZSTD', compressors: { ZSTD: pack } })]);
  const asText = (page: Uint8Array): ReturnType<typeof raw> => raw(Buffer.from(page).toString());
  expect(await packed((page) => zstdFrame(27, [asText(page)]))).toMatchObject([{ content: 'La nota' }]);
  const damaged = [{ kind: 'error', error: { code: 'unreadable' } }];
  expect(await packed((page) => zstdFrame(28, [asText(page)]))).toMatchObject(damaged);
  expect(await packed((page) => zstdFrame(21, [asText(page), raw('a')]))).toMatchObject(damaged);
  expect(await packed(() => zstdFrame(21, [copies(33_000)]))).toMatchObject(damaged);
});
