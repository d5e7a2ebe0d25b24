import { open } from 'node:fs/promises';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import { RecorteError } from '../../../../errors.ts';
import { ratioGuard } from '../../../../node/input/limits.ts';
import { isSystemFault } from '../../../../node/system-fault.ts';
import type { Entry } from '../../../entry.ts';
import { recordEntry } from '../../../records/entry.ts';
import type { Bytes } from '../../bytes.ts';
import { onDisk } from '../../on-disk.ts';
import type { Reading, Source, SourceOptions } from '../../source.ts';
import { columnsOf } from './columns.ts';
import { checkStruct } from './thrift.ts';
import { recordOf } from './values.ts';
import { type Table, windows } from './windows.ts';

/** The rows of a Parquet file, in its order. Only the columns that say something about a document are read. */
export async function* readParquet(source: Source, bytes: Bytes, { options, limits }: Reading): AsyncGenerator<Entry> {
  const { place } = source;
  const { path, remove } = await onDisk(source, bytes);
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const file: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        if (!(start >= 0 && start <= end && end <= size)) throw new Error('a place that is not in the file');
        const buffer = new ArrayBuffer(end - start);
        await handle.read(new Uint8Array(buffer), 0, end - start, start);
        return buffer;
      },
    };
    const footer = await footerOf(file, options, place.input);
    const rows = rowsOf({ file, ...footer, limits }, place.input);
    // All rows may hold the same page by one entry of a dictionary.
    const guard = ratioGuard(limits, place.input);
    guard.took(size);
    let line = 0;
    for await (const row of rows) {
      line++;
      guard.gave(bytesIn(row));
      const entry = recordEntry(recordOf(row, options), { ...place, line }, options);
      // Rows are not read from the start to the end: how many are behind tells more than how many bytes.
      yield source.path === null
        ? entry
        : { ...entry, behind: Math.round((size * line) / Number(footer.metadata.num_rows)) };
    }
  } finally {
    await handle.close();
    await remove();
  }
}

const bytesIn = (row: Readonly<Record<string, unknown>>): number =>
  Object.values(row).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' || value instanceof Uint8Array ? value.length : 0),
    0,
  );

/** The length of the metadata, and the letters that a file ends with. */
const footerLength = 8;

async function footerOf(
  file: AsyncBuffer,
  options: SourceOptions,
  input: string,
): Promise<{ metadata: FileMetaData; columns: string[] }> {
  try {
    const tail = file.byteLength - footerLength;
    const size = new DataView(await file.slice(tail)).getUint32(0, true);
    checkStruct(new DataView(await file.slice(tail - size, tail)));
    const metadata = await parquetMetadataAsync(file);
    return { metadata, columns: columnsOf(metadata, options) };
  } catch (cause) {
    if (isSystemFault(cause)) throw cause;
    const message = 'a Parquet file without its footer: it was cut off, or never finished';
    throw new RecorteError({ code: 'unreadable', input, message, hint: 'Get the file again', cause });
  }
}

async function* rowsOf(table: Table, input: string): AsyncGenerator<Record<string, unknown>> {
  const { columns, metadata } = table;
  if (columns.length === 0 && metadata.num_rows > 0n) {
    const hint = 'Name its columns by --html-field or --text-field';
    throw new RecorteError({ code: 'bad-record', input, message: 'no column with documents', hint });
  }
  let count = 0;
  try {
    for await (const rows of windows(table)) {
      count += rows.length;
      yield* rows;
    }
  } catch (cause) {
    if (isSystemFault(cause) || cause instanceof RecorteError) throw cause;
    throw damaged(input, cause);
  }
  if (count < metadata.num_rows) throw damaged(input);
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
