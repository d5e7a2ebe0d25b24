import type { AsyncBuffer, OffsetIndex } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { type InputLimits, overLimit } from '../../../../node/input/limits.ts';
import { checkClaims, type PageColumn } from './page-claims.ts';
import { checkStruct } from './thrift.ts';

type PageLocation = OffsetIndex['page_locations'][number];

/** Bytes that a page's header has at most, and usually. */
const headerBytes = { most: 16 * 1024 * 1024, usual: 8 * 1024 };

/**
 * Where the pages of a flat column lie, as their own headers say. The index that a file may have of them says the same, but
 * most writers leave it out; without it a column could only be read as a whole.
 * @throws RecorteError too-large for a page that a few bytes make out of many values
 */
export async function pagesOf(
  file: AsyncBuffer,
  column: PageColumn,
  limits: InputLimits,
): Promise<{ start: number; pages: PageLocation[]; rows: number }> {
  const { data_page_offset, dictionary_page_offset, total_compressed_size } = column.metadata;
  const start = Number(dictionary_page_offset || data_page_offset);
  const end = start + Number(total_compressed_size);
  const pages: PageLocation[] = [];
  let rows = 0;
  for (let at = start; at < end; ) {
    const { header, length } = await headerAt(file, at, end);
    const size = length + header.compressed_page_size;
    // A page ahead of which it cannot be got would be read for ever.
    if (!(header.compressed_page_size >= 0)) throw new Error('a page of no size');
    const unpacked = header.uncompressed_page_size;
    if (unpacked > limits.bytes && unpacked > limits.ratio * size) throw overLimit('ratio', limits);
    const count = header.data_page_header_v2?.num_rows ?? header.data_page_header?.num_values;
    if ((count ?? header.dictionary_page_header?.num_values ?? 0) > limits.members) throw overLimit('members', limits);
    checkClaims(new Uint8Array(await file.slice(at + length, at + size)), header, column, limits);
    if (count !== undefined) {
      pages.push({ offset: BigInt(at), compressed_page_size: size, first_row_index: BigInt(rows) });
      rows += count;
    }
    at += size;
  }
  return { start, pages, rows };
}

/** Statistics in a header can be as long as the values they are of. */
async function headerAt(file: AsyncBuffer, at: number, end: number) {
  for (let length = headerBytes.usual; ; length *= 16) {
    const bytes = await file.slice(at, Math.min(at + length, end));
    try {
      const reader = { view: new DataView(bytes), offset: 0 };
      checkStruct(reader.view);
      return { header: parquetHeader(reader), length: reader.offset };
    } catch (error) {
      if (length >= headerBytes.most || at + length >= end) throw error;
    }
  }
}
