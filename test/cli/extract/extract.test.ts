import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder, json, otherPage, page, recorte } from '../recorte.ts';

describe('one input', () => {
  it('gives one line of JSON in a pipe', async () => {
    const cwd = folder({ 'a.txt': page });
    const { code, stdout, stderr } = await recorte(['a.txt'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'recorte/1',
      source: { name: 'a.txt', type: 'text', encoding: 'utf-8', line: null },
      text: expect.stringContaining('volvió a recibir barcos'),
    });
  });

  it('is standard input when no file or - is named', async () => {
    for (const args of [[], ['-'], ['extract'], ['extract', '-']]) {
      const { code, stdout } = await recorte(args, { input: page });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ source: { name: '-' } });
    }
  });

  it('is unpacked, whatever it is called', async () => {
    const cwd = folder({ 'a.txt': page, 'a.txt.gz': gzipSync(page), packed: gzipSync(page) });
    const { code, stdout } = await recorte(['a.txt', 'a.txt.gz', 'packed', '--fields', 'source.digest,text'], { cwd });
    const [plain, ...packed] = json(stdout);
    expect(code).toBe(0);
    expect(packed).toEqual([plain, plain]);
  });

  it('may be empty or blank: an Article of nulls with a warning', async () => {
    for (const input of ['', ' \n\t\n\u00a0\n']) {
      const { code, stdout, stderr } = await recorte(['--fields', 'headline,text,warnings.code'], { input });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ headline: null, text: '', warnings: [{ code: 'empty-input' }] });
    }
  });
});

describe('several inputs', () => {
  it('give one line each, in order', async () => {
    const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
    const { code, stdout } = await recorte(['b.txt', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(json(stdout)).toMatchObject([{ source: { name: 'b.txt' } }, { source: { name: 'a.txt' } }]);
  });

  it('go on after one that fails', async () => {
    const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
    const { code, stdout, stderr } = await recorte(['a.txt', 'gone.txt', 'b.txt', '--fields', 'source.name'], { cwd });
    expect(code).toBe(1);
    expect(json(stdout)).toEqual([{ source: { name: 'a.txt' } }, { source: { name: 'b.txt' } }]);
    expect(stderr).toBe('recorte: gone.txt: no such file. Check the name.\n');
  });

  it('may fail in numbers', async () => {
    const { code, stderr } = await recorte(Array.from({ length: 30 }, (_, index) => `gone-${index}.txt`));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^(recorte: gone-\d+\.txt: no such file\. Check the name\.\n){30}$/);
  });

  it('fail without a word with --quiet', async () => {
    const { code, stdout, stderr } = await recorte(['--quiet', 'gone.txt']);
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: '' });
  });
});

describe('formats', () => {
  it('indents with --pretty', async () => {
    const { stdout } = await recorte(['--pretty', '--fields', 'source.name'], { input: page });
    expect(stdout).toBe('{\n  "source": {\n    "name": "-"\n  }\n}\n');
  });

  it('prints the body alone with --format text, a blank line between articles', async () => {
    const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
    const [one, other] = await Promise.all(
      ['a.txt', 'b.txt'].map((name) => recorte(['--format', 'text', name], { cwd })),
    );
    const both = await recorte(['--format', 'text', 'a.txt', 'b.txt'], { cwd });
    expect(one?.stdout).toContain('volvió a recibir barcos');
    expect(both.stdout).toBe(`${one?.stdout}\n${other?.stdout}`);
  });

  it('prints bare values with --format text and --fields', async () => {
    const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
    const { stdout } = await recorte(['--format', 'text', '--fields', 'source.name', 'a.txt', 'b.txt'], { cwd });
    expect(stdout).toBe('a.txt\nb.txt\n');
  });

  it.each([
    [['--format', 'yaml'], /--format: there is no 'yaml'/],
    [['--format', 'makdown'], /there is no 'makdown'/],
    [['--format', 'ndjso'], /Did you mean ndjson\?/],
    [['--format', 'csv'], /extract does not write csv\. Name json, .* or jsonld, or use `recorte batch`/],
    [['--format', 'ndjson', '--pretty'], /--pretty is for json, not ndjson/],
    [['--format', 'md', '--compact'], /--compact is for json, not md/],
    [['--format', 'md', '--lines'], /--lines gives ndjson, not md/],
    [['--fields', 'headlin'], /Did you mean headline\?/],
    [['--require', 'author'], /"author"/],
    [['--encoding', 'klingon-8'], /--encoding: 'klingon-8' is not a known charset/],
    [['--model', 'gone.model'], /gone\.model/],
    [['-', '-'], /standard input \(-\) can be read only once/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, stdout, stderr } = await recorte(args, { input: page });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^recorte: .*\n$/);
  });
});

describe('--lines', () => {
  it('gives a row for every line, the id telling the inputs apart', async () => {
    const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
    const { code, stdout } = await recorte(['--lines', 'a.txt', 'b.txt'], { cwd });
    const ids = await recorte(['--fields', 'id', 'a.txt', 'b.txt'], { cwd });
    const rows = json(stdout) as { id: string; n: number; role: string; text: string }[];
    expect(code).toBe(0);
    expect([...new Set(rows.map(({ id }) => id))]).toEqual(
      json(ids.stdout).map((article) => (article as { id: string }).id),
    );
    expect(rows.filter(({ n }) => n === 1).map(({ text }) => text)).toEqual([
      page.split('\n')[0],
      otherPage.split('\n')[0],
    ]);
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'n', 'start', 'end', 'role', 'confidence', 'text', 'url']);
  });
});

describe('--require', () => {
  it('fails an input that lacks one, naming what is missing', async () => {
    const cwd = folder({ 'a.txt': page, 'empty.txt': '' });
    const { code, stdout, stderr } = await recorte(
      ['--require', 'headline,text', '--fields', 'source.name', 'empty.txt', 'a.txt'],
      {
        cwd,
      },
    );
    expect(code).toBe(1);
    expect(json(stdout)).toEqual([{ source: { name: 'a.txt' } }]);
    expect(stderr).toBe('recorte: empty.txt: no headline, no text. Leave out --require to see what was found.\n');
  });
});
