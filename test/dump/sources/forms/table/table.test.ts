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

  it.each(['\n', '\r\n', '\r'])('loses a row that is over a limit alone, with %j after each', async (end) => {
    const long = '"x, ""y"",\nx"'.padEnd(999, 'x');
    const rows = ['id,text', '1,a', `2,${long}`, `3,"b,,,,"`, '4,c,,,', `5,"d\n"`, `6,${long}${','.repeat(9)}`, '7,e'];
    const paths = [file('a.csv', rows.join(end)), file('b.csv', rows.slice(0, -1).join(end) + end)];
    const found = (await contents(paths, { limit: { bytes: 100, values: 4 } })).map((entry) => entry.split('. ')[0]);
    const both = (name: string): string[] => [
      `${name} 2: a`,
      `too-large ${name} 4: ${name}:4: more than 100 bytes`,
      `${name} 5: b,,,,`,
      `too-large ${name} 6: ${name}:6: more than 4 values in one record`,
      `${name} 8: d\n`,
      `too-large ${name} 10: ${name}:10: more than 4 values in one record`,
    ];
    const short = found.map((entry) => entry?.replaceAll(/\S*recorte-test-[^/]+\//g, ''));
    expect(short).toEqual([...both('a.csv'), 'a.csv 11: e', ...both('b.csv')]);
  });

  it('loses no row around one that comes in many parts', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `${n},"nota ""${n}"" ${'x'.repeat(n % 97)}"`);
    const huge = `x,"${'y "" , \n'.repeat(100_000)}"`;
    const found = await read([file('a.csv', ['id,text', ...rows, huge, ...rows, huge].join('\n'))], {
      limit: { bytes: 500_000 },
    });
    const ids = found.map((entry) => (entry.kind === 'document' ? entry.options.id : entry.place.line));
    const all = rows.map((_, n) => `${n}`);
    expect(ids).toEqual([...all, 103_002, ...all, 206_003]);
  });

  it('ends where its header is over a limit', async () => {
    const found = await contents([file('a.csv', 'id,text,url,lang\n1,a\n')], { limit: { values: 3 } });
    expect(found).toEqual([expect.stringMatching(/^too-large .*more than 3 values/)]);
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
