import type { ColumnMetaData } from 'hyparquet';
import type { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { type InputLimits, overLimit } from '../../../../node/input/limits.ts';
import { compressors } from './compressors.ts';

type PageHeader = ReturnType<typeof parquetHeader>;

/** What a page is a part of. */
export interface PageColumn {
  metadata: ColumnMetaData;
  /** Whether values may be missing. */
  optional: boolean;
}

interface Values {
  view: DataView;
  encoding: string;
  count: number;
}

/** Values of a run that are there to fill its last byte, or, by some writers, its last block. */
const padding = 512;

/**
 * Refuses a page whose runs, counts or lengths say more than it can hold: its reader believes them, and would write a value some 10^9 times.
 * @throws Error that the page is damaged; RecorteError too-large for one that a few bytes make very long values of
 */
export function checkClaims(body: Uint8Array, header: PageHeader, column: PageColumn, limits: InputLimits): void {
  if (header.type === 'DATA_PAGE') checkValues(valuesOf(body, header, column), column, limits);
  if (header.type === 'DATA_PAGE_V2') checkValues(valuesOfV2(body, header, column), column, limits);
}

function valuesOf(body: Uint8Array, header: PageHeader, { metadata, optional }: PageColumn): Values {
  const { num_values: count, encoding } = header.data_page_header ?? missing();
  const page = viewOf(decompressPage(body, Number(header.uncompressed_page_size), metadata.codec, compressors));
  if (!optional) return { view: page, encoding, count };
  const length = page.getUint32(0, true);
  checkRuns(page, 4, 1, count);
  const levels: number[] = Array(count);
  readRleBitPackedHybrid({ view: page, offset: 0 }, 1, levels);
  const view = new DataView(page.buffer, page.byteOffset + 4 + length, page.byteLength - 4 - length);
  return { view, encoding, count: levels.filter((level) => level === 1).length };
}

function valuesOfV2(body: Uint8Array, header: PageHeader, { metadata, optional }: PageColumn): Values {
  const page = header.data_page_header_v2 ?? missing();
  const [repetition, definition] = [page.repetition_levels_byte_length, page.definition_levels_byte_length];
  const size = header.uncompressed_page_size - repetition - definition;
  if (!(page.num_nulls >= 0 && page.num_nulls <= page.num_values && repetition >= 0 && definition >= 0 && size >= 0))
    throw new Error('counts of a page that cannot be');
  if (optional) checkRuns(viewOf(body), repetition, 1, page.num_values);
  const packed = body.subarray(optional ? repetition + definition : repetition);
  const values = page.is_compressed === false ? packed : decompressPage(packed, size, metadata.codec, compressors);
  return { view: viewOf(values), encoding: page.encoding, count: page.num_values - page.num_nulls };
}

function checkValues({ view, encoding, count }: Values, { metadata }: PageColumn, limits: InputLimits): void {
  if (count === 0) return;
  if (metadata.type === 'BOOLEAN') {
    if (encoding !== 'PLAIN') checkRuns(view, 4, 1, count);
  } else if (/DICTIONARY$|^RLE$/.test(encoding)) checkRuns(view, 1, view.getUint8(0), count);
  else if (encoding === 'DELTA_BYTE_ARRAY') checkPrefixes(view, count, limits);
}

/** Each value may repeat the beginning of the one before: a page of 1 MB could hold 500 GB. */
function checkPrefixes(view: DataView, count: number, limits: InputLimits): void {
  const reader = { view, offset: 0 };
  const [prefixes, suffixes] = [new Int32Array(count), new Int32Array(count)];
  deltaBinaryUnpack(reader, count, prefixes);
  deltaBinaryUnpack(reader, count, suffixes);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const [prefix = 0, suffix = 0] = [prefixes[at], suffixes[at]];
    if (prefix < 0 || suffix < 0) throw new Error('a value of no length');
    sum += prefix + suffix;
  }
  if (sum > limits.bytes && sum > limits.ratio * view.byteLength) throw overLimit('ratio', limits);
}

/** Walks over runs of equal values and of packed ones (Parquet's RLE and bit-packing hybrid), of `most` values together, as its reader does. */
function checkRuns(view: DataView, from: number, width: number, most: number): void {
  let at = from;
  for (let seen = 0; seen < most; ) {
    // One dictionary entry needs no bits, and some writers then leave the runs out.
    if (width === 0 && at >= view.byteLength) return;
    const [header, next] = varint(view, at);
    const packed = header % 2 === 1;
    const values = packed ? (header >>> 1) * 8 : header >>> 1;
    if (values > most - seen + padding) throw new Error('a run that is longer than its page');
    seen += values;
    at = next + (packed ? (header >>> 1) * width : (width + 7) >> 3);
  }
}

function varint(view: DataView, from: number): [value: number, next: number] {
  let value = 0;
  for (let at = from, shift = 0; shift < 35; at++, shift += 7) {
    const byte = view.getUint8(at);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value >>> 0, at + 1];
  }
  throw new Error('a number without an end');
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function missing(): never {
  throw new Error('a page without its header');
}
