import { expect, it } from 'vitest';
import { articleColumns } from '../../../src/write/table/columns.ts';
import { tableTypes } from '../../../src/write/table/for/index.ts';
import type { Column } from '../../../src/write/table/types.ts';
import { exampleArticle } from '../../example-article.ts';

const columns: Column[] = [
  { name: 'id', type: { kind: 'text' }, nullable: false },
  {
    name: 'links',
    nullable: true,
    type: {
      kind: 'list',
      of: {
        kind: 'struct',
        fields: [
          { name: 'end', type: { kind: 'integer' }, nullable: false },
          { name: 'seen', type: { kind: 'boolean' }, nullable: true },
        ],
      },
    },
  },
  { name: 'sure', type: { kind: 'number' }, nullable: false },
  { name: 'rest', type: { kind: 'json' }, nullable: true },
];

const expected = {
  duckdb: `{
  'id': 'VARCHAR',
  'links': 'STRUCT("end" BIGINT, "seen" BOOLEAN)[]',
  'sure': 'DOUBLE',
  'rest': 'JSON'
}
`,
  spark: `\`id\` STRING,
\`links\` ARRAY<STRUCT<\`end\`: BIGINT, \`seen\`: BOOLEAN>>,
\`sure\` DOUBLE,
\`rest\` STRING
`,
  parquet: `message article {
  required binary id (STRING);
  optional group links (LIST) {
    repeated group list {
      required group element {
        required int64 end;
        optional boolean seen;
      }
    }
  }
  required double sure;
  optional binary rest (JSON);
}
`,
};

it('has a test for every program', () => {
  expect(Object.keys(expected)).toEqual(Object.keys(tableTypes));
});

it.each(Object.entries(expected))('writes types for %s', (program, text) => {
  expect(tableTypes[program]?.(columns)).toBe(text);
});

it('has a column for every key of an Article', () => {
  const names = articleColumns().map(({ name }) => name);
  expect(names).toEqual([...Object.keys(exampleArticle).filter((key) => key !== 'provenance'), 'provenance']);
});
