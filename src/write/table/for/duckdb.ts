import type { Column, ColumnType } from '../types.ts';

/** What DuckDB's `read_json` takes as `columns`. */
export const duckdb = (columns: readonly Column[]): string =>
  `{\n${columns.map(({ name, type }) => `  ${quoted(name, "'")}: ${quoted(typeName(type), "'")}`).join(',\n')}\n}\n`;

const plain = { text: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', json: 'JSON' } as const;

function typeName(type: ColumnType): string {
  if (type.kind === 'list') return `${typeName(type.of)}[]`;
  if (type.kind !== 'struct') return plain[type.kind];
  return `STRUCT(${type.fields.map((field) => `${quoted(field.name, '"')} ${typeName(field.type)}`).join(', ')})`;
}

const quoted = (text: string, mark: string): string => mark + text.replaceAll(mark, mark + mark) + mark;
