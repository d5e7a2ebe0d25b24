import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../../cli/recorte.ts';
import { contents, read } from '../../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

describe('tables', () => {
  it.each([
    ['CSV', 'id,html,url\r\n1,"<p>a, ""b""\nc</p>",https://a.example/\r\n2,<p>d</p>,\r\n'],
    ['CSV with semicolons and a mark', '\ufeffid;html;url\n1;"<p>a, ""b""\nc</p>";https://a.example/\n2;<p>d</p>;\n'],
    ['TSV', 'id\thtml\turl\n1\t"<p>a, ""b""\nc</p>"\thttps://a.example/\n2\t<p>d</p>\t\n'],
    [
      'CSV in UTF-16',
      Buffer.from('\ufeffid,html,url\n1,"<p>a, ""b""\nc</p>",https://a.example/\n2,<p>d</p>,\n', 'utf16le'),
    ],
  ])('%s', async (_, table) => {
    expect(await read([file('sin-nombre', table)])).toMatchObject([
      { content: '<p>a, "b"\nc</p>', options: { id: '1', url: 'https://a.example/', type: 'html' } },
      { content: '<p>d</p>', options: { id: '2' } },
    ]);
  });

  it('in another charset', async () => {
    const table = Buffer.from('id,text\n1,El año nuevo\n', 'latin1');
    expect(await read([file('a.csv', table)])).toMatchObject([{ content: 'El año nuevo' }]);
    expect(await read([file('a.csv', table)], { encoding: 'windows-1251' })).toMatchObject([
      { content: 'El aсo nuevo' },
    ]);
  });

  it('with a column that a flag names', async () => {
    const path = file('a', 'clave,nota\n1,El puerto\n');
    expect(await read([path], { textField: 'nota', idField: 'clave' })).toMatchObject([
      { content: 'El puerto', options: { id: '1' } },
    ]);
  });

  it('loses a row that is too long alone, and one without a document', async () => {
    const found = await contents([file('a.csv', `id,text\n1,a\n2,\n3\n4,d\n`)]);
    expect(found).toEqual(['a.csv 2: a', 'a.csv 3: ', expect.stringMatching(/^bad-record a\.csv 4/), 'a.csv 5: d']);
  });

  it('tells of one that is never closed', async () => {
    const found = await contents([file('a.csv', 'id,text\n1,a\n2,"b\n3,c\n')]);
    expect(found[0]).toBe('a.csv 2: a');
    expect(found.at(-1)).toMatch(/^bad-record a\.csv.*no CSV/);
  });

  it.each([
    'Hola, dijo\nEl texto sigue, y sigue\n',
    'El texto, la foto\n',
    'text\nnada\n',
    'Text, lies and a third thing that goes on, url. And so on\n',
  ])('not %j', async (text) => {
    expect(await read([file('a.txt', text)])).toMatchObject([{ content: Buffer.from(text) }]);
  });
});
