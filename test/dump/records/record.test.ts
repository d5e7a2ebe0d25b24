import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../cli/recorte.ts';
import { read } from '../sources/read.ts';

const file = (name: string, content: string): string => join(folder({ [name]: content }), name);

describe('fields', () => {
  const record = async (value: object, options = {}) =>
    (await read([file('a.ndjson', `${JSON.stringify(value)}\n{}\n`)], options))[0];

  it.each([
    [
      { raw_html: '<p>a</p>', sourceUrl: 'https://a.example/', _id: 7, crawl_date: '2025-06-05', title: 'x' },
      { type: 'html', url: 'https://a.example/', id: '7', fetched: '2025-06-05' },
    ],
    [
      { Content: '<p>a</p>', 'WARC-Target-URI': 'https://a.example/', 'WARC-Date': '2025-06-05T10:17:00Z' },
      { type: undefined, url: 'https://a.example/', fetched: '2025-06-05T10:17:00Z' },
    ],
    [{ text: '<p>a</p>', html: null, type: 'article', lang: 'Español', fetched: 'ayer', url: 5 }, { type: 'text' }],
    [
      { html: '<p>a</p>', body: 'b', type: 'markdown', lang: 'es' },
      { type: 'markdown', lang: 'es' },
    ],
  ])('%j', async (value, options) => {
    const found = await record(value);
    expect(found).toMatchObject({ kind: 'document', content: '<p>a</p>', options });
    expect(JSON.stringify(found)).not.toMatch(/ayer|Español|article/);
  });

  it('are those that flags name', async () => {
    const value = { html: 'x', nota: '<p>a</p>', enlace: 'https://a.example/', clave: 'k' };
    const options = { htmlField: 'nota', urlField: 'enlace', idField: 'clave' };
    expect(await record(value, options)).toMatchObject({
      content: '<p>a</p>',
      options: { id: 'k', url: 'https://a.example/' },
    });
    expect(await record({ html: 'x', id: 1 }, { htmlField: 'nota' })).toMatchObject({ error: { code: 'bad-record' } });
  });

  it('leave the type to a flag', async () => {
    expect(await record({ html: 'a' }, { type: 'text' })).toMatchObject({ options: { type: undefined } });
  });

  it('may be bytes', async () => {
    const html_base64 = Buffer.from('<p>año</p>', 'latin1').toString('base64');
    expect(await record({ html_base64, content_type: 'text/html; charset=latin1' })).toMatchObject({
      content: Buffer.from('<p>año</p>', 'latin1'),
      options: { contentType: 'text/html; charset=latin1', type: 'html' },
    });
  });
});
