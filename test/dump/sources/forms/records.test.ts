import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../cli/recorte.ts';
import { contents, read } from '../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

const tooMuch = 64 * 1024 * 1024 + 1;

describe('NDJSON', () => {
  it('gives a document a line, and says which lines hold none', async () => {
    const lines = [
      '{"html":"<p>a</p>","id":12345678901234567890}',
      '',
      '{"text":"b","url":"https://a.example/b"}',
      '{"x":1}',
      '{"html',
      '7',
      '{"text":"c"}',
    ];
    const entries = await read([file('dump', `\ufeff${lines.join('\r\n')}`)]);
    expect(entries).toMatchObject([
      { place: { line: 1 }, content: '<p>a</p>', options: { type: 'html', id: '12345678901234567890', line: 1 } },
      { place: { line: 3 }, content: 'b', options: { type: 'text', url: 'https://a.example/b' } },
      { place: { line: 4 }, error: { code: 'bad-record' } },
      { place: { line: 5 }, error: { code: 'bad-json' } },
      { place: { line: 6 }, error: { code: 'bad-record' } },
      { place: { line: 7 }, content: 'c' },
    ]);
  });

  it('loses a record of too many values alone, whatever stands in its strings', async () => {
    const lines = [
      '{"text":"a","x":[1,2]}',
      '{"text":"b","x":[1,2,3]}',
      '{"text":"c,,[[{{\\",,\\\\","x":1}',
      '{"text":"d","x":{"y":[]}}',
      '{"text":"e","x":{"y":[[]]}}',
    ];
    const limit = { values: 4 };
    const expected = ['a', /^too-large .*more than 4 values/, 'c,,[[{{",,\\', 'd', /^too-large .*more than 4 values/];
    for (const path of [file('a.ndjson', lines.join('\n')), file('a.json', `[${lines.join(',\n')}]`)]) {
      const found = (await contents([path], { limit })).map((entry) => entry.replace(/^a\.\w+(?: \d)?: /, ''));
      expect(found).toEqual(expected.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))));
    }
  });

  it('keeps all lines before the place where it is cut', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) =>
      JSON.stringify({ text: `nota ${i} ${(i * 7919) % 1013} ${(i ** 3 % 1009).toString(36)}` }),
    );
    const packed = gzipSync(lines.join('\n'));
    const found = await contents([file('a.ndjson.gz', packed.subarray(0, packed.length - 3000))]);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.slice(0, -1).every((entry, i) => entry.startsWith(`a.ndjson.gz ${i + 1}: nota ${i} `))).toBe(true);
    const kept = (found.length - 1).toLocaleString('en-US');
    expect(found.at(-1)).toMatch(/^unreadable a\.ndjson\.gz: .*a\.ndjson\.gz: its packed data end too early, /);
    expect(found.at(-1)).toContain(`, the ${kept} documents before are kept. Get the file again`);
  });

  it('tells data that are damaged in their middle from data that are cut off', async () => {
    const packed = gzipSync('{"text":"a"}\n'.repeat(5));
    packed[15] = (packed[15] ?? 0) ^ 0xff;
    expect((await contents([file('a.ndjson.gz', packed)])).at(-1)).toMatch(/damaged gzip data\. Get the file again$/);
    const page = gzipSync('<p>El puerto reabre</p>');
    expect(await contents([file('a.html.gz', page.subarray(0, page.length - 9))])).toEqual([
      expect.stringMatching(/a\.html\.gz: its packed data end too early\. Get the file again$/),
    ]);
    // What the zstd program makes of 60 times the letter a, its end missing.
    const letters = Buffer.from('KLUv/QRYRQAAEGFhAQA/', 'base64');
    expect(await contents([file('a.txt.zst', letters)])).toEqual([
      expect.stringMatching(/a\.txt\.zst: its packed data end too early\. Get the file again$/),
    ]);
  });

  it('refuses a line that is too long, and goes on', async () => {
    const long = `{"text":"a"}\n{"text":"${'a'.repeat(tooMuch)}"}\n{"text":"c"}\n`;
    expect(await contents([file('a', long)])).toEqual(['a 1: a', expect.stringMatching(/^too-large a 2/), 'a 3: c']);
  });
});

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

describe('JSON', () => {
  it('gives the objects of an array, with where each begins', async () => {
    const json = '[\n {"text": "a}\\"]"},\n {"text": "b", "x": [{}, {"y": []}]}\n, {"html": "<p>c</p>"}]';
    const entries = await read([file('a.json', json)]);
    expect(entries).toMatchObject([
      { content: 'a}"]', place: { offset: json.indexOf('{') } },
      { content: 'b' },
      { content: '<p>c</p>', place: { offset: json.lastIndexOf('{') } },
    ]);
  });

  it.each([
    ['one object over several lines', '{\n  "html": "a",\n  "id": 1\n}\n', ['a']],
    ['several of them', '{\n  "text": "a"\n}\n{\n  "text": "b"\n}\n', ['a', 'b']],
    ['nothing', '[]', []],
  ])('%s', async (_, json, texts) => {
    expect((await contents([file('a.json', json)])).map((entry) => entry.replace(/^a\.json: /, ''))).toEqual(texts);
  });

  it('loses what is broken alone', async () => {
    expect(await contents([file('a.json', '[{"text":"a"}, {"text" "b"}, nada, {"text":"c"}, {"text":"d"')])).toEqual([
      'a.json: a',
      expect.stringMatching(/^bad-json/),
      expect.stringMatching(/^bad-json/),
      'a.json: c',
      expect.stringMatching(/^bad-json .*ends in the middle/),
    ]);
  });

  it('is a text where it only begins like one', async () => {
    expect(
      await contents([file('a.txt', '{Exclusivo} Habla el ministro'), file('b.txt', '[Video] Mirá')]),
    ).toHaveLength(2);
  });

  it('without a document is passed over in a folder', async () => {
    const root = folder({ 'a.html': '<p>a</p>', 'a.json': '{"status": 200}' });
    expect((await read([root])).map(({ kind }) => kind)).toEqual(['document', 'skip']);
  });
});

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

describe('a text of many documents', () => {
  const text = 'Uno\nprimero\n=====\nDos\n\n=====\n=====\nTres\n';

  it('is parted by lines', async () => {
    expect(await contents([file('a.txt', text)], { split: '^=+$' })).toEqual([
      'a.txt 1: Uno\nprimero\n',
      'a.txt 3: \nDos\n\n',
      'a.txt 7: \nTres\n',
    ]);
  });

  it('keeps what stands in groups', async () => {
    const found = await contents([file('a.txt', 'URL: a\nUno\nURL: b\nDos')], { split: '^(URL: .*)' });
    expect(found).toEqual(['a.txt 1: URL: a\nUno\n', 'a.txt 3: URL: b\nDos']);
  });

  it('is matched in linear time', async () => {
    const hostile = `${'a'.repeat(30_000)}!\nx`;
    expect(await contents([file('a.txt', hostile)], { split: '^(a+)+$' })).toEqual([`a.txt 1: ${hostile}`]);
  });

  it('refuses one document that is too large', async () => {
    const long = `a\n=\n${`${'b'.repeat(1000)}\n`.repeat(tooMuch / 1000 + 1)}=\nc`;
    expect((await contents([file('a.txt', long)], { split: '^=$' })).map((entry) => entry.slice(0, 15).trim())).toEqual(
      [
        'a.txt 1: a',
        'too-large a.txt',
        'a.txt 4:'
          .replace('4', String(Math.ceil(tooMuch / 1000 + 1) + 3))
          .slice(0, 15)
          .trim(),
      ].map((entry, i) => (i === 2 ? expect.stringMatching(/^a\.txt \d+:/) : entry)),
    );
  });

  it('leaves HTML whole', async () => {
    const page = '<!doctype html><p>a</p>\n=====\n<p>b</p>';
    expect(await contents([file('a', page)], { split: '^=+$' })).toEqual([`a: ${page}`]);
  });

  it('needs a pattern', async () => {
    expect(await contents([file('a.txt', text)], { split: '(' })).toEqual([expect.stringMatching(/^bad-option/)]);
  });
});
