import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { PartOptions } from '../format.ts';
import type { Column, ColumnType } from '../table/types.ts';

/** Rows of one group: readers fetch a group at a time. */
const rowGroupSize = 20_000;

/**
 * A whole Parquet file, packed by Snappy where nothing else is asked for. Structs and lists are nested ones (the three-level lists of the format's "Logical Types"), with the
 * types that the columns have, whatever the rows hold.
 */
export function parquetPart(
  columns: readonly Column[],
  values: readonly object[],
  { zstd }: PartOptions = {},
): Uint8Array {
  const file = parquetWriteBuffer({
    columnData: columns.map(({ name, type }) => ({
      name,
      data: values.map((value) => stored((value as Record<string, unknown>)[name], type)),
    })),
    schema: [{ name: 'schema', num_children: columns.length }, ...columns.flatMap(elements)],
    ...(zstd ? { codec: 'ZSTD' as const, compressors: { ZSTD: zstd } } : { codec: 'SNAPPY' as const }),
    createdBy: 'recorte',
    rowGroupSize,
  });
  return new Uint8Array(file);
}

/** The schema of a column in the order of the format: each group before what is in it. */
function elements({ name, type, nullable }: Column): SchemaElement[] {
  const own = { name, repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const) };
  switch (type.kind) {
    case 'struct':
      return [{ ...own, num_children: type.fields.length }, ...type.fields.flatMap(elements)];
    case 'list':
      return [
        { ...own, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...elements({ name: 'element', type: type.of, nullable: false }),
      ];
    case 'integer':
      return [{ ...own, type: 'INT64' }];
    case 'number':
      return [{ ...own, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...own, type: 'BOOLEAN' }];
    case 'json':
      return [{ ...own, type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } }];
    case 'text':
      return [{ ...own, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } }];
  }
}

/** A value as the writer wants it. */
function stored(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined) return undefined;
  switch (type.kind) {
    case 'integer':
      return BigInt(value as number);
    case 'list':
      return (value as unknown[]).map((item) => stored(item, type.of));
    case 'struct':
      return Object.fromEntries(
        type.fields.map(({ name, type: inner }) => [name, stored((value as Record<string, unknown>)[name], inner)]),
      );
    default:
      return value;
  }
}
