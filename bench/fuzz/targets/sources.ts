import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { packTar } from 'modern-tar';
import type { Entry } from '../../../src/dump/entry.ts';
import { readSource } from '../../../src/dump/sources/read.ts';
import { RecorteError } from '../../../src/errors.ts';
import { unpack } from '../../../src/node/input/unpack.ts';
import { hadoop, lz4 } from '../../trust/lz4.mjs';
import { zip } from '../../trust/zip.mjs';
import { raw, run, zstdFrame } from '../../trust/zstd.mjs';
import { mutated, mutatedBytes } from '../mutate.ts';
import { hold, type Target, target } from '../target.ts';

const page = '<h1>El puente</h1><p>La crecida del río obligó a cerrar el puente durante la madrugada.</p>';
const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n${page.slice(0, 5)}\r\n0\r\n\r\n`;
const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.b/\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
const zstd = zstdFrame(17, [raw(record), run(' ', 40), raw(record)]);
// By the zstd program, with a checksum: "La nota\n", and 60 times a letter.
const packedByZstd = ['KLUv/QRYQQAATGEgbm90YQoYB+0j', 'KLUv/QRYRQAAEGFhAQA/ARawyV/B'].map((base64) =>
  Buffer.from(base64, 'base64'),
);
const records = `{"id":1,"html":${JSON.stringify(page)}}\n{"id":2,"text":"El puente"}\n`;
const table = `id,text,url\n1,"El ""puente"", cierra",https://a.b/\n2,hola\n`;

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What pages of Parquet are packed by. */
const compressors = {
  GZIP: gzipSync,
  BROTLI: brotliCompressSync,
  ZSTD: (bytes: Uint8Array) => zstdFrame(17, [raw(Buffer.from(bytes).toString())]),
  LZ4: (bytes: Uint8Array) => hadoop(lz4(bytes), { packed: lz4(bytes).length, unpacked: bytes.length }),
  LZ4_RAW: lz4,
};
const codecs = ['SNAPPY', 'UNCOMPRESSED', ...(Object.keys(compressors) as (keyof typeof compressors)[])] as const;

/** Reads what bytes hold; whatever they are, there is an end, and each entry is one. */
async function readAll(bytes: Uint8Array, name: string, size: number): Promise<void> {
  const place = { input: name, member: null, offset: null, line: null };
  const entries: Entry[] = [];
  for await (const entry of readSource({ place, bytes: inPieces(bytes, size), path: null, met: false }, {})) {
    if (entry.kind === 'error') hold(`no fault of our own: ${entry.error.stack}`, entry.error.code !== 'internal');
    entries.push(entry);
    hold('there is an end', entries.length < 100_000);
  }
  hold('something is said', entries.length > 0 || bytes.length > 0);
}

export async function sourceTargets(): Promise<Target[]> {
  const columnData = [
    { name: 'text', data: ['El puente', page, null], type: 'STRING' as const },
    { name: 'id', data: [1, 2, 3], type: 'INT32' as const },
  ];
  const tar = await packTar([{ header: { name: 'a.html', size: Buffer.byteLength(page) }, body: page }]);
  const seeds: Record<string, Uint8Array[]> = {
    warc: [Buffer.from(record + record), gzipSync(record), Buffer.concat([gzipSync(record), gzipSync(record)]), zstd],
    zip: [
      zip([
        { name: 'a.html', bytes: Buffer.from(page) },
        { name: '../b.txt', bytes: Buffer.from('hola') },
      ]),
    ],
    tar: [tar, gzipSync(tar)],
    parquet: codecs.map((codec) => new Uint8Array(parquetWriteBuffer({ columnData, codec, compressors }))),
    packed: [gzipSync(page), ...packedByZstd, Buffer.concat([zstdFrame(10, [raw(page)]), ...packedByZstd])],
  };
  const size = fc.constantFrom(1, 7, 512, 65_536);
  return [
    ...Object.entries(seeds).map(([name, list]) =>
      target(name, fc.tuple(mutatedBytes(list), size), ([bytes, pieces]) =>
        readAll(bytes, `a.${name}`, Math.max(pieces, bytes.length / 300)),
      ),
    ),
    target('table', fc.tuple(mutated([table, table.replaceAll(',', '\t')]), size), ([text, pieces]) =>
      readAll(Buffer.from(text), 'a.csv', Math.max(pieces, text.length / 300)),
    ),
    target(
      'ndjson',
      fc.tuple(mutated([records, `[${records.trim().replaceAll('\n', ',')}]`]), size),
      ([text, pieces]) => readAll(Buffer.from(text), 'a.ndjson', Math.max(pieces, text.length / 300)),
    ),
    target('unpack', fc.tuple(mutatedBytes(seeds.packed ?? []), size), async ([bytes, pieces]) => {
      try {
        for await (const part of unpack(inPieces(bytes, pieces), 'a')) hold('a part has bytes', part.length >= 0);
      } catch (error) {
        if (!(error instanceof RecorteError)) throw error;
      }
    }),
  ];
}
