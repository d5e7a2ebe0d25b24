import type { Column } from '../types.ts';

/** The message type of the files that recorte writes, in the language of the Parquet format. */
export const parquet = (columns: readonly Column[]): string =>
  `message article {\n${columns.map((column) => field(column, '  ')).join('')}}\n`;

const plain = {
  text: ['binary', ' (STRING)'],
  integer: ['int64', ''],
  number: ['double', ''],
  boolean: ['boolean', ''],
  json: ['binary', ' (JSON)'],
} as const;

function field({ name, type, nullable }: Column, indent: string): string {
  const start = `${indent}${nullable ? 'optional' : 'required'}`;
  if (type.kind === 'struct') {
    return `${start} group ${name} {\n${type.fields.map((inner) => field(inner, `${indent}  `)).join('')}${indent}}\n`;
  }
  if (type.kind === 'list') {
    const element = field({ name: 'element', type: type.of, nullable: false }, `${indent}    `);
    return `${start} group ${name} (LIST) {\n${indent}  repeated group list {\n${element}${indent}  }\n${indent}}\n`;
  }
  const [stored, meaning] = plain[type.kind];
  return `${start} ${stored} ${name}${meaning};\n`;
}
