import type { AsyncBuffer, FileMetaData, RowGroup } from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import { assembleAsync, asyncGroupToRows, readRowGroup } from 'hyparquet/src/rowgroup.js';
import type { InputLimits } from '../../../../node/input/limits.ts';
import { compressors } from './compressors.ts';
import { pagesOf } from './pages.ts';
import { times } from './values.ts';

type Row = Record<string, unknown>;

/** An open file, and what is wanted of it. */
export interface Table {
  file: AsyncBuffer;
  metadata: FileMetaData;
  columns: readonly string[];
  limits: InputLimits;
}

/**
 * The rows of a file in windows, each as many as one page of its largest column has: what is in memory is a page of each
 * column, however large the file and its row groups are.
 */
export async function* windows(table: Table): AsyncGenerator<Row[]> {
  let start = 0;
  for (const group of table.metadata.row_groups) {
    yield* windowsOf(table, group, start);
    start += Number(group.num_rows);
  }
}

async function* windowsOf(
  { file, metadata, columns, limits }: Table,
  rowGroup: RowGroup,
  groupStart: number,
): AsyncGenerator<Row[]> {
  const groupRows = Number(rowGroup.num_rows);
  const optionals = new Set(
    parquetSchema(metadata)
      .children.filter(({ element }) => element.repetition_type === 'OPTIONAL')
      .map(({ element }) => element.name),
  );
  const chunks = await Promise.all(
    rowGroup.columns.flatMap(({ meta_data: columnMetadata }) => {
      if (!columnMetadata || !columns.includes(columnMetadata.path_in_schema[0] ?? '')) return [];
      const optional = optionals.has(columnMetadata.path_in_schema[0] ?? '');
      return pagesOf(file, { metadata: columnMetadata, optional }, limits).then(({ start, pages, rows }) => {
        if (rows < groupRows) throw new Error('fewer rows than its header says');
        const endByte = start + Number(columnMetadata.total_compressed_size);
        return { columnMetadata, range: { startByte: start, endByte }, pageLocations: pages };
      });
    }),
  );
  const size = (chunk: (typeof chunks)[number]): number => Number(chunk.columnMetadata.total_uncompressed_size);
  const [largest] = chunks.toSorted((a, b) => size(b) - size(a));
  const starts = largest?.pageLocations.map(({ first_row_index }) => Number(first_row_index)) ?? [];
  for (const [index, selectStart] of starts.entries()) {
    const selectEnd = starts[index + 1] ?? groupRows;
    const plan = { chunks, rowGroup, groupStart, groupRows, selectStart, selectEnd };
    const options = { file, metadata, compressors, utf8: false, parsers: times };
    const read = readRowGroup(options, { metadata, fetches: [], groups: [] } as never, plan);
    await Promise.all(read.asyncColumns.map(({ data }) => data));
    const assembled = assembleAsync(read, parquetSchema(metadata), times);
    yield await asyncGroupToRows(assembled, selectStart, selectEnd, [...columns], 'object');
  }
}
