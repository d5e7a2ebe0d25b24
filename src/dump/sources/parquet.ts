import { open } from 'node:fs/promises';
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { RecorteError } from '../../errors.ts';
import type { Entry } from '../entry.ts';
import { recordEntry } from '../records/entry.ts';
import { documentNames, usualNames } from '../records/names.ts';
import type { Json } from '../records/record.ts';
import type { Bytes } from './bytes.ts';
import { onDisk } from './on-disk.ts';
import type { Reading, Source, SourceOptions } from './source.ts';

/** Rows that are decoded at a time, where the pages of a file allow it. */
const rowsAtATime = 256;

/** The rows of a Parquet file, in its order. Only the columns that say something about a document are read. */
export async function* readParquet(source: Source, bytes: Bytes, { options }: Reading): AsyncGenerator<Entry> {
  const { place } = source;
  const { path, remove } = await onDisk(source, bytes);
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const file: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        const buffer = new ArrayBuffer(end - start);
        await handle.read(new Uint8Array(buffer), 0, end - start, start);
        return buffer;
      },
    };
    const metadata = await footerOf(file, place.input);
    const columns = columnsOf(metadata, options);
    const rows = Number(metadata.num_rows);
    let line = 0;
    for (const [rowStart, rowEnd] of ranges(metadata, columns)) {
      for (const record of await rowsOf({ file, metadata, columns, rowStart, rowEnd }, place.input)) {
        line++;
        yield recordEntry(record, { ...place, line }, options);
      }
    }
    if (line < rows) throw damaged(place.input);
  } finally {
    await handle.close();
    await remove();
  }
}

async function footerOf(file: AsyncBuffer, input: string): Promise<FileMetaData> {
  try {
    return await parquetMetadataAsync(file);
  } catch (cause) {
    const message = 'a Parquet file without its footer: it was cut off, or never finished';
    throw new RecorteError({ code: 'unreadable', input, message, hint: 'Get the file again', cause });
  }
}

type Part = Omit<Parameters<typeof parquetReadObjects>[0], 'compressors'>;

async function rowsOf(part: Part, input: string): Promise<Json[]> {
  try {
    return await parquetReadObjects({ ...part, compressors, useOffsetIndex: true });
  } catch (cause) {
    throw damaged(input, cause);
  }
}

function damaged(input: string, cause?: unknown): RecorteError {
  return new RecorteError({
    code: 'unreadable',
    input,
    message: 'damaged Parquet data',
    hint: 'Get the file again',
    cause,
  });
}

function columnsOf(metadata: FileMetaData, options: SourceOptions): string[] {
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const { htmlField, textField, urlField, idField, fetchedField } = options;
  const given = [htmlField, textField, urlField, idField, fetchedField];
  const usual = [
    ...documentNames(names),
    ...(['urlField', 'idField', 'fetchedField'] as const).flatMap((field) => usualNames(names, field)),
    'html_base64',
    'content_type',
    'lang',
    'type',
  ];
  return names.filter((name) => given.includes(name) || usual.includes(name));
}

/**
 * Stretches of rows, each within one row group: a few where the file says in which page a row stands, else the whole group,
 * for reading a part of it would decode all of it.
 */
function* ranges({ row_groups }: FileMetaData, columns: readonly string[]): Generator<[number, number]> {
  let start = 0;
  for (const { num_rows, columns: chunks } of row_groups) {
    const end = start + Number(num_rows);
    const read = chunks.filter(({ meta_data }) => columns.includes(meta_data?.path_in_schema[0] ?? ''));
    const step = read.every(({ offset_index_offset }) => offset_index_offset !== undefined) ? rowsAtATime : end - start;
    for (let at = start; at < end; at += step) yield [at, Math.min(at + step, end)];
    start = end;
  }
}
