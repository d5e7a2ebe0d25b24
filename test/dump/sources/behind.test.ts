import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { folder } from '../../cli/recorte.ts';
import { read } from './read.ts';
import { zip } from './zip.ts';

/** Texts that hardly pack, 2 MB in all: more than is read at once. */
const texts = Array.from({ length: 400 }, (_, i) =>
  Array.from({ length: 600 }, (_, k) => ((i * 7919 + k * 104_729) ** 2 % 1_000_003).toString(36)).join(' '),
);
const ndjson = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');

it.each<[string, Uint8Array]>([
  ['dump.ndjson', Buffer.from(ndjson)],
  ['dump.ndjson.gz', gzipSync(ndjson)],
  ['dump.zip', zip(texts.map((text, i) => [`${i}.txt`, text]))],
  ['dump.parquet', new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data: texts, type: 'STRING' }] }))],
])('says of each document how much of the file is behind it: %s', async (name, bytes) => {
  const path = join(folder({ [name]: bytes }), name);
  const { size } = statSync(path);
  const behind = (await read([path])).map((entry) => (entry.behind ?? Number.NaN) / size);
  expect(behind).toHaveLength(texts.length);
  expect(behind.toSorted((a, b) => a - b)).toEqual(behind);
  expect(behind[0]).toBeLessThan(0.5);
  expect(behind[200]).toBeGreaterThan(0.3);
  expect(behind[200]).toBeLessThan(0.9);
  expect(behind.at(-1)).toBeGreaterThan(0.9);
  expect(behind.at(-1)).toBeLessThanOrEqual(1);
});
