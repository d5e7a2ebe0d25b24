import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { hadoop, lz4 } from '../../../../../bench/trust/lz4.mjs';
import { copies, raw, zstdFrame } from '../../../../../bench/trust/zstd.mjs';
import type { Entry } from '../../../../../src/dump/entry.ts';
import { read } from '../../read.ts';
import { type Written, written } from './written.ts';

type CompressionCodec = NonNullable<Written['codec']>;

const inHadoop = (page: Uint8Array): Uint8Array =>
  hadoop(lz4(page), { packed: lz4(page).length, unpacked: page.length });
const inZstd = (page: Uint8Array, windowLog = 20): Uint8Array =>
  zstdFrame(windowLog, [raw(Buffer.from(page).toString())]);

async function readPacked(codec: CompressionCodec, pack: (page: Uint8Array) => Uint8Array): Promise<Entry[]> {
  const text = 'El puente reabre después de nueve días.';
  const columnData: Written['columnData'] = [{ name: 'text', data: [text, text, text.slice(3)], type: 'STRING' }];
  return read([written({ columnData, codec, compressors: { [codec]: pack } })]);
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
