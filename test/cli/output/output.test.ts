import { linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, folder, page, recorte, shell, start } from '../recorte.ts';

const contents = (path: string) => readFileSync(path, 'utf8');

describe('-o', () => {
  it('writes the file whole and leaves nothing beside it', async () => {
    const cwd = folder({ 'a.txt': page });
    const { code, stdout } = await recorte(['-o', 'out.json', '--fields', 'source.name', 'a.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(contents(join(cwd, 'out.json'))).toBe('{\n  "source": {\n    "name": "a.txt"\n  }\n}\n');
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'out.json']);
  });

  it.each([
    ['out.ndjson', /^\{"schema".*\}\n$/],
    ['out.md', /^---\n[\s\S]*\n# /],
    ['out.txt', /^El puerto de Villaseca volvió/],
    ['out.json', /^\{\n {2}"schema"/],
    ['out', /^\{\n {2}"schema"/],
  ])('writes %s in the format of its name', async (name, expected) => {
    const cwd = folder();
    await recorte(['-o', name], { cwd, input: page });
    expect(contents(join(cwd, name))).toMatch(expected);
  });

  it.each([
    ['out.abc', '-o out.abc: one article is not written as .abc. Name it .json, .ndjson,'],
    ['out.csv', '-o out.csv: one article is not written as .csv. For many use `recorte batch`;'],
    ['out.json.gz', 'one article is not written as .gz.'],
  ])('refuses %s, whose ending stands for no format', async (name, message) => {
    const cwd = folder();
    const { code, stdout, stderr } = await recorte(['-o', name], { cwd, input: page });
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(readdirSync(cwd)).toEqual([]);
    expect((await recorte(['-o', name, '--format', 'json'], { cwd, input: page })).code).toBe(0);
  });

  it('is standard output when it is -', async () => {
    const { stdout } = await recorte(['-o', '-', '--fields', 'source.name'], { input: page });
    expect(stdout).toBe('{"source":{"name":"-"}}\n');
  });

  it('replaces an old file, and the file behind a link, keeping its mode', async () => {
    const cwd = folder({ 'old.json': 'old' });
    writeFileSync(join(cwd, 'secret.json'), 'old', { mode: 0o600 });
    symlinkSync('secret.json', join(cwd, 'link.json'));
    await recorte(['-o', 'old.json'], { cwd, input: page });
    await recorte(['-o', 'link.json'], { cwd, input: page });
    expect(contents(join(cwd, 'old.json'))).toContain('recorte/1');
    expect(contents(join(cwd, 'secret.json'))).toContain('recorte/1');
    expect(statSync(join(cwd, 'secret.json')).mode & 0o777).toBe(0o600);
  });

  it('leaves an old file alone when nothing could be read', async () => {
    const cwd = folder({ 'old.json': 'old' });
    const { code } = await recorte(['-o', 'old.json', 'gone.txt'], { cwd });
    expect(code).toBe(1);
    expect(contents(join(cwd, 'old.json'))).toBe('old');
    expect(readdirSync(cwd)).toEqual(['old.json']);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const cwd = folder({ 'old.ndjson': 'old' });
    const child = start(['pipe', '-o', 'old.ndjson'], { cwd });
    const end = ended(child);
    child.stdin.write(`${JSON.stringify({ text: page })}\n`);
    await expect
      .poll(() => readdirSync(cwd).some((name) => /tmp$/.test(name) && statSync(join(cwd, name)).size > 0), {
        timeout: 10_000,
      })
      .toBe(true);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ code: 130, stderr: '' });
    expect(readdirSync(cwd)).toEqual(['old.ndjson']);
    expect(contents(join(cwd, 'old.ndjson'))).toBe('old');
  }, 15_000);
});

describe('an input is never written over', () => {
  it.each(['a.txt', './a.txt', 'hard.txt', 'soft.txt'])('-o %s', async (name) => {
    const cwd = folder({ 'a.txt': page });
    linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'));
    symlinkSync('a.txt', join(cwd, 'soft.txt'));
    const { code, stderr } = await recorte(['-o', name, 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe(`recorte: ${name}: is one of the inputs. Write to another file.\n`);
    expect(contents(join(cwd, 'a.txt'))).toBe(page);
  });

  it.skipIf(process.platform === 'win32')('by the shell', async () => {
    const cwd = folder({ 'a.txt': page, 'in.ndjson': `${JSON.stringify({ text: page })}\n` });
    expect(await shell('"$@" a.txt >> a.txt', { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is one of the inputs'),
    });
    expect(await shell('"$@" pipe -o in.ndjson < in.ndjson', { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is standard input too'),
    });
    expect(contents(join(cwd, 'a.txt'))).toBe(page);
  });
});

describe('an output that cannot be written ends the run with 3', () => {
  it('no such folder', async () => {
    const { code, stderr } = await recorte(['-o', join('nowhere', 'out.json')], { input: page, cwd: folder() });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^recorte: nowhere.out\.json: cannot be written: no such file or directory\. Make its folder first, or choose another place/,
    );
  });

  it('a folder', async () => {
    const cwd = folder();
    const { code, stderr } = await recorte(['-o', cwd], { input: page });
    expect(code).toBe(3);
    expect(stderr).toContain('cannot be written');
  });

  it.skipIf(process.platform !== 'linux')('a full disk', async () => {
    const full = /^recorte: [^\n]*: cannot be written: no space left on device\. Make room and start again\.\n$/;
    const cwd = folder({ 'a.txt': page });
    for (const line of ['"$@" a.txt > /dev/full', '"$@" -o /dev/full a.txt', '"$@" --help > /dev/full']) {
      const { code, stderr } = await shell(line, { cwd });
      expect(code).toBe(3);
      expect(stderr).toMatch(full);
    }
  });
});

describe('a pipe closed by its reader ends the run quietly', () => {
  it.each([
    ['extract', Array.from({ length: 300 }, () => 'a.txt'), ''],
    ['pipe', [], `${JSON.stringify({ text: page })}\n`.repeat(2000)],
  ])(
    '%s',
    async (command, files, input) => {
      const child = start([command, ...files], { cwd: folder({ 'a.txt': page }) });
      const end = ended(child);
      child.stdout.once('data', () => child.stdout.destroy());
      child.stdin.end(input);
      expect(await end).toMatchObject({ code: 0, stderr: '' });
    },
    15_000,
  );
});
