import { join } from 'node:path';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../../cli/recorte.ts';
import { contents, read } from '../../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

describe('Parquet', () => {
  const columnData = [
    { name: 'doc_id', data: ['x', 'y', 'z'], type: 'STRING' as const },
    { name: 'html', data: ['<p>a</p>', null, '<p>c</p>'], type: 'STRING' as const },
    { name: 'url', data: ['https://a.example/', 'https://b.example/', 'https://c.example/'], type: 'STRING' as const },
    { name: 'unused', data: [1n, 2n, 3n], type: 'INT64' as const },
  ];
  const whole = new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 2 }));

  it('gives a document a row', async () => {
    expect(await read([file('sin-nombre', whole)])).toMatchObject([
      { content: '<p>a</p>', place: { line: 1 }, options: { id: 'x', url: 'https://a.example/', type: 'html' } },
      { place: { line: 2 }, error: { code: 'bad-record' } },
      { content: '<p>c</p>', place: { line: 3 } },
    ]);
  });

  it('tells when its footer is not there', async () => {
    expect(await contents([file('a.parquet', whole.subarray(0, whole.length - 100))])).toEqual([
      expect.stringMatching(/^unreadable a\.parquet: .*without its footer/),
    ]);
  });

  it('tells when its data are damaged, and keeps what comes before', async () => {
    const text = Array.from({ length: 600 }, (_, i) => `nota ${i}`);
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'text', data: text, type: 'STRING' }],
        rowGroupSize: 300,
        codec: 'UNCOMPRESSED',
      }),
    );
    const page = parquetMetadata(bytes.buffer).row_groups[1]?.columns[0]?.meta_data?.data_page_offset;
    bytes.fill(0xff, Number(page), Number(page) + 10);
    const found = await contents([file('a.parquet', bytes)]);
    expect(found[0]).toBe('a.parquet 1: nota 0');
    expect(found[299]).toBe('a.parquet 300: nota 299');
    expect(found.at(-1)).toMatch(/^unreadable a\.parquet: .*damaged/);
  });
});
