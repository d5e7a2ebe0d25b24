import type { Column, ColumnType } from '../types.ts';

/**
 * A schema in Spark's DDL, as `DataFrameReader.schema` and `mapInPandas` take it. Everything may be null: so does Spark read
 * Parquet, and a row that tells of a failure has no more than its error.
 */
export const spark = (columns: readonly Column[]): string =>
  `${columns.map(({ name, type }) => `${quoted(name)} ${typeName(type)}`).join(',\n')}\n`;

const plain = { text: 'STRING', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'STRING' } as const;

function typeName(type: ColumnType): string {
  if (type.kind === 'list') return `ARRAY<${typeName(type.of)}>`;
  if (type.kind !== 'struct') return plain[type.kind];
  return `STRUCT<${type.fields.map((field) => `${quoted(field.name)}: ${typeName(field.type)}`).join(', ')}>`;
}

const quoted = (name: string): string => `\`${name}\``;
