import { describe, expect, it } from 'vitest';
import { page } from '../../recorte.ts';
import { check, right } from '../tree.ts';

describe('cases are', () => {
  it('folders, pairs of files and lines of NDJSON, in the order of their names', async () => {
    const { code, stdout } = await check({
      'fixtures/a/input.txt': page,
      'fixtures/a/expected.json': right,
      'fixtures/b/deep/portada.txt': page,
      'fixtures/b/deep/expected.json': { $input: 'portada.txt', ...right },
      'fixtures/nota.txt': page,
      'fixtures/nota.expected.json': right,
      'fixtures/mas.cases.ndjson': `${JSON.stringify({ id: 'uno', text: page, expected: right })}\n\n${JSON.stringify({ text: page, expected: right })}\n`,
      'fixtures/c/input.ndjson': `${JSON.stringify({ text: page, url: 'https://example.org/nota' })}\n`,
      'fixtures/c/expected.json': { ...right, url: 'https://example.org/nota' },
    });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: '✓ a\n✓ b/deep\n✓ c\n✓ mas/uno\n✓ mas/3\n✓ nota\n\n6 cases, 6 as expected\n',
    });
  });

  it('folders, whatever labels stand beside their input', async () => {
    const files = { 'fixtures/a/input.txt': page, 'fixtures/a/input.roles': '1 headline' };
    expect((await check({ ...files, 'fixtures/a/expected.json': right })).stdout).toMatch(/^✓ a\n/);
    const { code, stdout } = await check({ ...files, 'fixtures/a/input.expected.json': right });
    expect(code).toBe(1);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'a/input.txt: there is no expected.json beside it. Rename input.expected.json to expected.json.',
    );
  });

  it('pairs, whatever labels stand beside them', async () => {
    const { code, stdout } = await check({
      'fixtures/nota.txt': page,
      'fixtures/nota.roles': '1 headline',
      'fixtures/nota.expected.json': right,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ nota\n\n1 case, 1 as expected\n' });
  });

  it('folders and files that are named, with the name in front where there are several', async () => {
    const files = {
      'x/a/input.txt': page,
      'x/a/expected.json': right,
      'y/nota.txt': page,
      'y/nota.expected.json': right,
      'z.jsonl': JSON.stringify({ name: 'n', text: page, expected: right }),
    };
    expect((await check(files, 'x/', 'y/nota.txt', 'z.jsonl')).stdout).toMatch(/^✓ x\/a\n✓ .*nota\n✓ .*z\/n\n/);
    expect((await check(files, 'x/a')).stdout).toMatch(/^✓ a\n/);
    expect((await check(files, 'y/nota.expected.json')).stdout).toMatch(/^✓ nota\n/);
  });

  it('told by the lines of their page, which of a record are those of its text', async () => {
    const line = JSON.stringify({ id: 'uno', text: page, expected: { date: { day: '2024-01-01' } } });
    expect((await check({ 'a.ndjson': line }, 'a.ndjson')).stdout).toContain(
      '  date.day  a.ndjson:1  page:5, read as date\n',
    );
  });

  it('read with their options', async () => {
    const { stdout } = await check({
      'fixtures/a/input.txt': `${page}\nhace 3 horas`,
      'fixtures/a/options.json': { url: 'https://example.org/a', type: 'text', lang: 'es', headlineGuess: false },
      'fixtures/a/expected.json': { url: 'https://example.org/a', language: { code: 'es' } },
    });
    expect(stdout).toContain('1 as expected');
  });
});

describe('a case is broken, and the others are checked, where', () => {
  const good = { 'fixtures/good/input.txt': page, 'fixtures/good/expected.json': right };
  it.each<[string, Record<string, unknown>, string]>([
    [
      'JSON is none',
      { 'expected.json': '{\n  "headline": "x",\n}' },
      'expected.json:3:1: not JSON: a key in quotes is missing',
    ],
    [
      'an operator is unknown',
      { 'expected.json': { tags: { $lenght: 1 } } },
      'expected.json:3:5: there is no operator $lenght. Did you mean $length?',
    ],
    [
      'a field is unknown',
      { 'expected.json': { headlin: 'x' } },
      'expected.json:2:3: an Article has no field headlin. Did you mean headline?',
    ],
    ['nothing is expected', { 'expected.json': {} }, 'expected.json:1:1: nothing is expected.'],
    [
      'an option is unknown',
      { 'expected.json': right, 'options.json': { ulr: 'x' } },
      'options.json:2:3: there is no option ulr. Did you mean url?',
    ],
    [
      'an option is wrong',
      { 'expected.json': right, 'options.json': { url: 'x' } },
      'options.json:2:3: url is "x", not an absolute address.',
    ],
    [
      'what is known is no field',
      { 'expected.json': right, 'known.json': { bod: 'x' } },
      'known.json:2:3: an Article has no field bod. Did you mean body?',
    ],
    [
      'the named input is not there',
      { 'expected.json': { $input: 'gone.txt', ...right } },
      'expected.json: the input gone.txt is not there.',
    ],
    [
      'there are two inputs',
      { 'expected.json': right, 'input.html': '<p>a' },
      'expected.json: there are several inputs (input.html, input.txt).',
    ],
    ['nothing is said of the input', {}, 'input.txt: there is no expected.json beside it.'],
  ])('%s', async (_what, files, message) => {
    const bad = Object.fromEntries(
      Object.entries({ 'input.txt': page, ...files }).map(([name, value]) => [`fixtures/bad/${name}`, value]),
    );
    const { code, stdout } = await check({ ...good, ...bad });
    expect(code).toBe(1);
    expect(stdout.replace(/\n {2}(?=\S)/g, ' ')).toContain(`fixtures/bad/${message}`);
    expect(stdout).toContain('2 cases, 1 as expected, 1 broken');
  });

  it('a line of NDJSON is bad: it is named by its line and column', async () => {
    const { code, stdout } = await check(
      { 'a.ndjson': `${JSON.stringify({ text: page, expected: right })}\n{"text": }\n{"text":"a"}\n` },
      'a.ndjson',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('a.ndjson:2:10: not JSON: a value is missing.');
    expect(stdout).toContain('a.ndjson:3:1: the line has no "expected" object.');
  });

  it('the input cannot be read', async () => {
    const { code, stdout } = await check({
      'fixtures/a/input.html': '\u0000\u0001\u0002PNG\u0000',
      'fixtures/a/expected.json': right,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('fixtures/a/input.html: ');
  });
});
