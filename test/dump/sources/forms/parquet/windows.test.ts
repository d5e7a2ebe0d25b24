import { expect, it } from 'vitest';
import { read } from '../../read.ts';
import { type Written, written } from './written.ts';

it.each([true, false])(
  'reads pages of columns that end in different rows, with an index of them: %s',
  async (offsetIndex) => {
    const rows = Array.from({ length: 700 }, (_, i) => i);
    const columnData: Written['columnData'] = [
      { name: 'id', data: rows, type: 'INT32' },
      { name: 'url', data: rows.map((i) => `https://example.org/${i % 7}`), type: 'STRING' },
      {
        name: 'text',
        data: rows.map((i) => (i % 11 === 0 ? null : `nota ${i} ${'x'.repeat(i % 90)}`)),
        type: 'STRING',
      },
      { name: 'lang', data: rows.map((i) => (i % 3 ? 'es' : null)), type: 'STRING' },
    ];
    const path = written({
      columnData: columnData.map((column) => ({ ...column, offsetIndex })),
      pageSize: 500,
      rowGroupSize: 300,
    });
    const entries = await read([path]);
    expect(entries.map(({ place }) => place.line)).toEqual(rows.map((i) => i + 1));
    const documents = entries.map((entry) => (entry.kind === 'document' ? [entry.content, entry.options] : entry.kind));
    expect(documents).toMatchObject(
      rows.map((i) =>
        i % 11 === 0
          ? 'error'
          : [`nota ${i} ${'x'.repeat(i % 90)}`, { id: String(i), url: `https://example.org/${i % 7}` }],
      ),
    );
    const langs = entries.flatMap((entry) => (entry.kind === 'document' ? [entry.options.lang] : []));
    expect(langs).toEqual(rows.filter((i) => i % 11).map((i) => (i % 3 ? 'es' : undefined)));
  },
);
