import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { expect, it } from 'vitest';
import { parseFields } from '../../../src/write/fields.ts';
import type { LineRow } from '../../../src/write/lines.ts';
import { parquetPart } from '../../../src/write/parquet/part.ts';
import { pick } from '../../../src/write/pick.ts';
import { articleColumns, lineColumns } from '../../../src/write/table/columns.ts';
import { exampleArticle } from '../../example-article.ts';

/** Rows as they are read back, integers as numbers and nulls as they are in JSON. */
async function readBack(file: Uint8Array): Promise<object[]> {
  const rows = await parquetReadObjects({ file: file.slice().buffer, compressors });
  const plain = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value));
  return JSON.parse(plain);
}

/** Keys that are absent are null in a table. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])),
  );
}

const bare = {
  ...exampleArticle,
  headline: null,
  body: [],
  captions: [],
  related: [],
  trending: [],
  tags: [],
  byline: { text: null, authors: [] },
};

it('keeps an Article, its nested lists and structs included', async () => {
  const rows = [exampleArticle, bare, { ...exampleArticle, text: '😀 \u0000 ñ' }];
  expect(withoutNulls(await readBack(parquetPart(articleColumns(), rows)))).toEqual(withoutNulls(rows));
});

/** A frame of Zstandard (RFC 8878) that holds its content as it is. */
function stored(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, ...uint(bytes.length, 4)])];
  for (let at = 0; at === 0 || at < bytes.length; at += 0x20000) {
    const block = bytes.subarray(at, at + 0x20000);
    const isLast = at + block.length === bytes.length;
    parts.push(Uint8Array.from(uint(block.length * 8 + Number(isLast), 3)), block);
  }
  return Buffer.concat(parts);
}

const uint = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, k) => (value >>> (8 * k)) & 255);

it('packs by Zstandard, if it is given', async () => {
  const rows = [exampleArticle, bare, { ...exampleArticle, text: 'ñ'.repeat(100_000) }];
  const file = parquetPart(articleColumns(), rows, { zstd: stored });
  const codecs = parquetMetadata(file.slice().buffer).row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data }) => meta_data?.codec),
  );
  expect(new Set(codecs)).toEqual(new Set(['ZSTD']));
  expect(withoutNulls(await readBack(file))).toEqual(withoutNulls(rows));
});

it('has the types of the schema, whatever the rows hold', () => {
  const schemaOf = (rows: object[]) => parquetMetadata(parquetPart(articleColumns(), rows).slice().buffer).schema;
  expect(schemaOf([])).toEqual(schemaOf([exampleArticle]));
  expect(schemaOf([bare])).toEqual(schemaOf([exampleArticle]));
});

it('keeps only the fields that are wished', async () => {
  const fields = parseFields('related.text,date.day,headline,body.links.url');
  const rows = [exampleArticle, bare].map((article) => pick(article, fields));
  const read = await readBack(parquetPart(articleColumns(fields), rows));
  expect(withoutNulls(read)).toEqual(withoutNulls(rows));
  expect(Object.keys(read[0] ?? {})).toEqual(['related', 'date', 'headline', 'body']);
});

it('keeps lines', async () => {
  const row: LineRow = {
    id: 'a',
    n: 1,
    start: 0,
    end: 2 ** 40,
    role: 'body',
    confidence: 0.123,
    text: 'La nota',
    url: null,
  };
  const rows = [row, { ...row, n: 2, url: 'https://example.org/' }];
  expect(await readBack(parquetPart(lineColumns, rows))).toEqual(rows);
});

it('keeps the evidence as JSON', async () => {
  const provenance = { '/headline': [{ kind: 'line', spans: [[0, 4]] }] };
  const [read] = await readBack(parquetPart(articleColumns(), [{ ...exampleArticle, provenance }]));
  expect(read).toMatchObject({ provenance });
});
