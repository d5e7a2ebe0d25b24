import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder, json, page, recorte } from '../recorte.ts';

const asLines = (...records: unknown[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');

const pipe = (args: readonly string[], ...records: unknown[]) =>
  recorte(['pipe', ...args], { input: asLines(...records) });

describe('a good line', () => {
  it('gives an Article, compact, that knows its line', async () => {
    const { code, stdout, stderr } = await pipe([], { text: page }, { text: page });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(json(stdout)).toMatchObject([
      { schema: 'recorte/1', source: { name: '-', line: 1, type: 'text' }, text: expect.stringContaining('volvió') },
      { source: { line: 2 } },
    ]);
  });

  it('may say what the document is, and overrides the flags', async () => {
    const { stdout } = await pipe(
      ['--fields', 'id,url,source.type,source.fetched', '--url', 'https://example.org/flag'],
      { id: 'a', html: `<p>${page}</p>`, url: 'https://example.org/line', fetched: '2025-06-05 10:17:00Z' },
      { id: 12, text: page },
      { id: 'b', text: `# ${page}`, type: 'markdown' },
      { id: 'c', html: `<p>${page}</p>`, text: 'x', fetched: '' },
      { id: 'd', html: '', text: page, url: null },
      {
        id: 'e',
        html_base64: Buffer.from(`<p>${page}</p>`, 'latin1').toString('base64'),
        content_type: 'text/html; charset=latin1',
      },
    );
    const url = 'https://example.org/flag';
    expect(json(stdout)).toEqual([
      { id: 'a', url: 'https://example.org/line', source: { type: 'html', fetched: '2025-06-05T10:17:00Z' } },
      { id: '12', url, source: { type: 'text', fetched: null } },
      { id: 'b', url, source: { type: 'markdown', fetched: null } },
      { id: 'c', url, source: { type: 'html', fetched: null } },
      { id: 'd', url, source: { type: 'text', fetched: null } },
      { id: 'e', url, source: { type: 'html', fetched: null } },
    ]);
  });

  it('may hold bytes in a charset of their own', async () => {
    const html_base64 = Buffer.from(`<p>${page}</p>`, 'latin1').toString('base64');
    const { stdout } = await pipe(['--fields', 'source.encoding,text'], {
      html_base64,
      content_type: 'text/html; charset=latin1',
    });
    expect(json(stdout)).toMatchObject([
      { source: { encoding: 'windows-1252' }, text: expect.stringContaining('volvió') },
    ]);
  });

  it('may call its fields by other names', async () => {
    const { stdout } = await pipe(
      [
        '--fields',
        'id,url,source.fetched',
        '--id-field',
        'key',
        '--text-field',
        'body',
        '--url-field',
        'link',
        '--fetched-field',
        'at',
      ],
      { key: 7, body: page, link: 'https://example.org/a', at: '2025-06-05', id: 'no', url: 'no' },
    );
    expect(json(stdout)).toEqual([{ id: '7', url: 'https://example.org/a', source: { fetched: '2025-06-05' } }]);
  });

  it('keeps its other fields with --pass-through', async () => {
    const { stdout } = await pipe(
      ['--fields', 'id', '--pass-through'],
      { id: 'a', text: page, lang: 'es', topic: { deep: [1] }, n: 2 },
      {
        id: 'b',
        note: 'x',
      },
    );
    expect(json(stdout)).toMatchObject([
      { id: 'a', input: { topic: { deep: [1] }, n: 2 } },
      { id: 'b', error: { code: 'bad-record' }, input: { note: 'x' } },
    ]);
    expect(json(stdout)[0]).not.toHaveProperty('input.lang');
  });

  it('gives one array with --lines', async () => {
    const { stdout } = await pipe(['--lines'], { id: 'a', text: page }, { id: 'b' });
    const [rows, error] = json(stdout) as [{ id: string; n: number }[], unknown];
    expect(rows.map(({ id, n }) => `${id}${n}`).slice(0, 3)).toEqual(['a1', 'a2', 'a3']);
    expect(error).toMatchObject({ id: 'b', line: 2, error: { code: 'bad-record' } });
  });
});

describe('a bad line', () => {
  const cases: [string, unknown, string | null, string, RegExp][] = [
    ['blank', '', null, 'bad-json', /blank/],
    ['white space', ' \t', null, 'bad-json', /blank/],
    ['not JSON', '<html>', null, 'bad-json', /not JSON/],
    ['cut off', '{"id":"a","html":"<p', null, 'bad-json', /not JSON/],
    ['an array', '[1]', null, 'bad-record', /no object/],
    ['null', 'null', null, 'bad-record', /no object/],
    ['no document', { id: 5, title: 'x' }, '5', 'bad-record', /neither html, html_base64 nor text/],
    ['html of another type', { id: 'a', html: 5 }, 'a', 'bad-record', /html is not a string/],
    ['an id of another type', { id: {}, text: 'x' }, null, 'bad-record', /id is neither/],
    ['bad Base64', { id: 'a', html_base64: '***' }, 'a', 'bad-record', /not Base64/],
    [
      'an unknown type',
      { id: 'a', text: 'x', type: 'pdf' },
      'a',
      'bad-record',
      /type is 'pdf', not html, markdown or text/,
    ],
    ['an unknown language', { id: 'a', text: 'x', lang: 'xx' }, 'a', 'bad-record', /lang is 'xx'/],
    ['a bad time', { id: 'a', text: 'x', fetched: 'today' }, 'a', 'bad-record', /fetched is 'today'/],
    ['a binary document', { id: 'a', html_base64: 'JVBERi0xLjcKAAAA' }, 'a', 'binary-input', /PDF/],
  ];

  it('is answered in its place, and the rest goes on', async () => {
    const records = cases.flatMap(([, record]) => [record, { id: 'good', text: page }]);
    const { code, stdout, stderr } = await pipe(['--fields', 'id'], ...records);
    const answers = json(stdout);
    expect(code).toBe(1);
    expect(stderr).toBe(`recorte: ${cases.length} of ${records.length} lines failed. Their answers say why.\n`);
    expect(answers).toHaveLength(records.length);
    for (const [index, [what, , id, code, message]] of cases.entries()) {
      expect(answers[2 * index], what).toEqual({
        schema: 'recorte/1',
        id,
        line: 2 * index + 1,
        error: { code, message: expect.stringMatching(message) },
      });
      expect(answers[2 * index + 1]).toEqual({ id: 'good' });
    }
  });

  it('is told by the exit code alone with --quiet', async () => {
    expect(await pipe(['-q'], 'x')).toMatchObject({ code: 1, stderr: '' });
  });

  it('may lack a required field', async () => {
    const { code, stdout } = await pipe(
      ['--require', 'headline,text', '--fields', 'id'],
      { id: 'a', text: '' },
      { id: 'b', text: page },
    );
    expect(code).toBe(1);
    const message = expect.stringMatching(/^no headline, no text\./);
    expect(json(stdout)).toMatchObject([{ id: 'a', error: { code: 'missing-field', message } }, { id: 'b' }]);
  });

  it('may hold fields that are too deep to be written again', async () => {
    const deep = `{"id":"a","text":"x","deep":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const { code, stdout } = await pipe(['--pass-through', '--fields', 'id'], deep, { id: 'b', text: page });
    expect(code).toBe(1);
    expect(json(stdout)).toMatchObject([
      { id: 'a', error: { code: 'bad-record' } },
      { id: 'b', input: {} },
    ]);
  });
});

describe('the stream', () => {
  it('may be empty', async () => {
    expect(await recorte(['pipe'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('may have CRLF, a BOM and no end of its last line', async () => {
    const input = '\ufeff{"id":1,"text":"a"}\r\n{"id":2,"text":"b"}';
    const { code, stdout } = await recorte(['pipe', '--fields', 'id'], { input });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"id":"1"}\n{"id":"2"}\n' });
  });

  it('may be packed', async () => {
    const { stdout } = await recorte(['pipe', '--fields', 'id'], { input: gzipSync('{"id":1,"text":"a"}\n') });
    expect(stdout).toBe('{"id":"1"}\n');
  });

  it('may hold bytes that are no UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":1,"text":"Se'),
      Buffer.from([0xf1, 0xff]),
      Buffer.from('or"}\n\xff\n', 'latin1'),
    ]);
    const { code, stdout } = await recorte(['pipe', '--fields', 'id'], { input });
    expect(code).toBe(1);
    expect(json(stdout)).toMatchObject([{ id: '1' }, { error: { code: 'bad-json' } }]);
  });

  it('may have lines that are too long', async () => {
    const input = `{"id":1,"text":"${'a'.repeat(70_000_000)}"}\n{"id":2,"text":"b"}\n`;
    const { code, stdout } = await recorte(['pipe', '--fields', 'id'], { input });
    expect(code).toBe(1);
    expect(json(stdout)).toMatchObject([{ id: null, line: 1, error: { code: 'too-large' } }, { id: '2' }]);
  }, 20_000);

  it('is written as JSON only', async () => {
    expect(await pipe(['--format', 'md'], { text: page })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'recorte: --format: pipe does not write md. Name json or ndjson, or use `recorte extract` or `recorte batch`.\n',
    });
    expect(await pipe(['--format', 'ndjson', '--fields', 'id'], { id: 1, text: page })).toMatchObject({
      code: 0,
      stdout: '{"id":"1"}\n',
    });
  });

  it('goes into no file whose name says something else', async () => {
    const cwd = folder();
    for (const name of ['out.md', 'out.csv', 'out.ndjson.gz']) {
      const refused = await recorte(['pipe', '-o', name], { cwd, input: '{"text":"Hola"}\n' });
      expect(refused).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`-o ${name}: pipe writes lines of JSON`),
      });
    }
    expect(readdirSync(cwd)).toEqual([]);
    for (const options of [
      ['-o', 'out.jsonl'],
      ['-o', 'out'],
      ['-o', 'out.log', '--format', 'ndjson'],
    ])
      expect((await recorte(['pipe', ...options], { cwd, input: '{"text":"Hola"}\n' })).code).toBe(0);
  });
});
