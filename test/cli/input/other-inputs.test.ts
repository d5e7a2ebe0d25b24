import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { recordInput, wholeInput } from '../../../src/cli/input/other-inputs.ts';

const head = (text: string) => Buffer.from(text, 'latin1');
const whole = (text: string, asIs = false) => wholeInput(head(text), asIs)?.what;
const record = (text: string, cut = false) => recordInput(Buffer.from(text), { cut })?.what;

describe('archives', () => {
  it.each([
    ['WARC/1.0\r\nWARC-Type: warcinfo\r\n', 'a WARC archive'],
    ['WARC/1.1\n', 'a WARC archive'],
    [`${'PK\x03\x04'.padEnd(30, '\0')}page.html`, 'a ZIP archive'],
    ['PAR1\x15\x04', 'a Parquet file'],
    ['[{"html": "<p>a</p>"}]', 'a JSON array'],
    [' [\n  {\n "html": 1', 'a JSON array'],
  ])('%j', (text, what) => {
    expect(whole(text)).toBe(what);
  });

  it('a tar archive', async () => {
    const tar = await packTar([{ header: { name: 'page.html', size: 1 }, body: 'a' }]);
    expect(wholeInput(tar, true)?.what).toBe('a tar archive');
  });

  it.each([
    '',
    'WARC is what archives of the web are called',
    '[Video] Mirá el momento',
    '[{una cita}]',
    `${'PK\x03\x04'.padEnd(30, '\0')}[Content_Types].xml`,
    'PARtido',
  ])('not %j', (text) => {
    expect(whole(text)).toBeUndefined();
  });

  it('takes a text as it is when told to, but no archive', () => {
    expect(whole('WARC/1.0\r\n', true)).toBeUndefined();
    expect(whole('[{"html": "<p>a</p>"}]', true)).toBeUndefined();
    expect(whole('PAR1\x15\x04', true)).toBe('a Parquet file');
  });
});

describe('records', () => {
  it.each([
    ['{"html":"<p>a</p>"}\n{"html":"b"}\n', 'NDJSON'],
    ['{"id":1,"text":"a"}', 'NDJSON'],
    ['\ufeff\n{"content":"a"}\n\n{"content":"b"}', 'NDJSON'],
    ['{\n "html": "a"\n}\n', 'a JSON object with a document in it'],
  ])('%j', (text, what) => {
    expect(record(text)).toBe(what);
  });

  it.each([
    '{Exclusivo} Habla el ministro\n{Foto}\n',
    '{"@type":"NewsArticle","headline":"a"}',
    '{"a" : un texto que sigue\n{"b"',
    '{\n "x": 1\n}',
    '{"html":5}\n',
    '',
  ])('not %j', (text) => {
    expect(record(text)).toBeUndefined();
  });

  it('needs no end of the first line when there is more than one document may have', () => {
    expect(record('{"html":"<p>aaaa', true)).toBe('NDJSON');
    expect(record('texto', true)).toBeUndefined();
  });
});

it('names a file as a shell takes it', () => {
  const hint = wholeInput(head('WARC/1.0'), false)?.hint("it's.warc");
  expect(hint).toBe("Use `recorte batch 'it'\\''s.warc'`");
});
