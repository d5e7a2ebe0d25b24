import { expect, it } from 'vitest';
import { read } from '../../read.ts';
import { type Written, written } from './written.ts';

it('keeps every digit of an id, and reads times', async () => {
  const columnData: Written['columnData'] = [
    { name: 'id', data: [2n ** 60n + 1n], type: 'INT64' },
    { name: 'text', data: ['La nota'], type: 'STRING' },
    { name: 'crawled_at', data: [new Date('2025-06-05T10:17:00Z')], type: 'TIMESTAMP' },
  ];
  expect(await read([written({ columnData })])).toMatchObject([
    { content: 'La nota', options: { id: '1152921504606846977', fetched: '2025-06-05T10:17:00.000Z' } },
  ]);
});

it('leaves a page in bytes in its own charset', async () => {
  const html = Buffer.from('<meta charset="iso-8859-1"><p>Año</p>', 'latin1');
  const columnData: Written['columnData'] = [
    { name: 'html', data: [html], type: 'BYTE_ARRAY' },
    { name: 'url', data: [Buffer.from('https://example.org/')], type: 'BYTE_ARRAY' },
  ];
  expect(await read([written({ columnData })])).toMatchObject([
    { content: html, options: { type: 'html', url: 'https://example.org/' } },
  ]);
});
