import { describe, expect, it } from 'vitest';
import { otherPage, page, recorte } from '../recorte.ts';
import { right, tree, wrong } from './tree.ts';

const plain = (text: string): string => text.replace(/ {2}\d+\.\d s/, '');

async function check(files: Record<string, unknown>, ...args: string[]) {
  const { code, stdout, stderr } = await recorte(['check', ...args], { cwd: tree(files) });
  return { code, stdout: plain(stdout), stderr };
}

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

describe('wrong usage ends with 2, and says what to do, when', () => {
  const files = { 'fixtures/a/input.txt': page, 'fixtures/a/expected.json': right, 'empty/readme.txt': 'x' };
  it.each<[string[], string]>([
    [['gone'], 'gone: no such folder. A case is a folder with an input and expected.json'],
    [['empty'], 'empty: holds no cases. A case is'],
    [['--filter', 'zzz'], "--filter: no case has 'zzz' in its name. Name one that there is, such as a."],
    [['--field', 'boddy'], 'there is no field "boddy". Did you mean body?'],
    [['--field', 'tags'], '--field: no case says anything of tags.'],
    [['--threshold', 'boddy=0.5'], "--threshold: there is no field 'boddy'. Did you mean body?"],
    [['--threshold', 'body=2'], "--threshold: 'body=2' is not a field and a score from 0 to 1."],
    [['--reporter', 'jnit'], "--reporter: there is no 'jnit'. Did you mean junit?"],
    [['--reporter', 'json', '--reporter', 'junit'], 'two reports cannot both go to standard output.'],
    [['--reporter', 'json=fixtures/a/expected.json'], 'is one of the inputs.'],
    [['--jobs', '0'], "--jobs: '0' is not a whole number above 0."],
    [['--baseline', 'gone.json'], '--baseline gone.json: no such file'],
    [['--baseline', 'empty/readme.txt'], 'is no report of recorte check.'],
    [['--update'], '--update asks before it writes, and nobody can answer here. Give --yes too.'],
    [['--init', 'fixtures/a/input.txt'], '--init asks before it writes'],
    [['--yes'], '--yes is for --update and --init.'],
    [['--update', '--yes', '--threshold', 'body=1'], '--update compares exactly. Leave out --threshold.'],
    [['--init', '--yes'], '--init: no page named.'],
    [['--init'], '--init: no page named.'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await check(files, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('there is no folder fixtures', async () => {
    expect(await check({})).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^recorte: there is no folder fixtures here\. Name the folder of your cases\./),
    });
  });
});

describe('flags', () => {
  const files = {
    'fixtures/a/input.txt': page,
    'fixtures/a/expected.json': wrong,
    'fixtures/b/input.txt': page,
    'fixtures/b/expected.json': { ...wrong, date: { day: '2025-06-05' } },
    'fixtures/c/input.txt': otherPage,
    'fixtures/c/expected.json': { headline: 'La biblioteca de Montearroyo abrirá también los domingos' },
  };

  it('--filter takes some cases, --field some fields', async () => {
    expect(await check(files, '--filter', 'A,c')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^✗ a .*\n✓ c\n/),
    });
    expect(await check(files, '--field', 'date.day')).toMatchObject({
      code: 0,
      stdout: '✓ b\n\n1 case, 1 as expected, 2 left out\n',
    });
  });

  it('--bail stops at the first that differs', async () => {
    const { code, stdout } = await check(files, '--bail');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ a {2}headline\n\n/);
    expect(stdout).toContain('1 case, 1 differs, 2 left out');
    const inThreads = await check(files, '--bail', '--jobs', '2');
    expect(inThreads).toEqual({ code: 1, stdout, stderr: '' });
  });

  it('--jobs gives the same report', async () => {
    const alone = await check(files, '--jobs', '1', '--reporter', 'json');
    expect(await check(files, '--jobs', '2', '--reporter', 'json')).toEqual(alone);
    expect(JSON.parse(alone.stdout).summary).toMatchObject({ cases: 3, passed: 1, failed: 2 });
  });

  it('--quiet leaves the summary', async () => {
    expect((await check(files, '--quiet')).stdout).toBe('3 cases, 1 as expected, 2 differ  [-expected-] {+found+}\n');
  });
});
