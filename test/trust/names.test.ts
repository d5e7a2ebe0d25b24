import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { folder, otherPage, page, recorte } from '../cli/recorte.ts';
import { zip } from '../dump/sources/zip.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const names = [
  ...[
    '../../fuera',
    '/etc/passwd',
    '..\\..\\fuera',
    'C:\\fuera',
    '..',
    '.',
    '',
    '/',
    '\\\\server\\share',
    'a/../../fuera',
  ],
  ...[
    'CON',
    'nul.html',
    'com1',
    'LPT9.txt',
    'aux.',
    'a:b',
    'a\u0000b',
    'a\u202egpj',
    '~root',
    '-rf',
    '$(id)',
    '%2e%2e%2ffuera',
  ],
  ...['.bashrc', '.recorteignore', 'index.html', 'x'.repeat(5000), 'nombre ', 'nombre.', 'NOMBRE', 'nombre'],
];

/** Device names of Windows, reserved whatever ending follows ("Naming Files, Paths, and Namespaces", Microsoft). */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const files = (path: string): string[] =>
  readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => lstatSync(join(path, name)).isFile());

const ndjson = `${names.map((id) => JSON.stringify({ id, text: `${page}\n${id}` })).join('\n')}\n`;
const addressed = `${names.map((url) => JSON.stringify({ url: `https://example.org/${url}`, text: page })).join('\n')}\n`;
const archive = zip(names.filter(Boolean).map((name) => [`${name}.html`, `<h1>${name}</h1><p>${page}`]));

it.each<[string, string | Uint8Array, string[]]>([
  ['dump.ndjson', ndjson, []],
  ['dump.ndjson', addressed, []],
  ['dump.zip', archive, []],
  ['dump.ndjson', ndjson, ['--format', 'md']],
  ['dump.ndjson', ndjson, ['--format', 'jsonld', '--shard', '5']],
])(
  'files of a folder that %s names stay in it, apart, under names that every system takes %#',
  async (name, dump, more) => {
    const cwd = folder({ [name]: dump });
    mkdirSync(join(cwd, 'in/out'), { recursive: true });
    const { stderr } = await recorte(['batch', `../${name}`, '-o', 'out/', ...more], { cwd: join(cwd, 'in') });
    const [, ok = ''] = /ok +([\d,]+)/.exec(stderr) ?? [];
    const written = files(join(cwd, 'in/out'));
    expect(written).toHaveLength(Number(ok));
    expect(written.length).toBeGreaterThan(20);
    for (const file of written) {
      expect(file).toMatch(/^(?:\d{5}\/)?\d{6,}(?:-[a-z\d-]+)?\.(?:json|jsonld|md)$/);
      expect(file.split('/').some((part) => reserved.test(part))).toBe(false);
    }
    expect(new Set(written.map((file) => file.toLowerCase())).size).toBe(written.length);
    expect(
      files(cwd)
        .filter((file) => !file.startsWith('in/out/'))
        .sort(),
    ).toEqual(
      [
        name,
        'in/out.checkpoint',
        ...(existsSync(join(cwd, 'in/out.errors.ndjson')) ? ['in/out.errors.ndjson'] : []),
      ].sort(),
    );
  },
);

it.each(['json', 'jsonld', 'md'])('a folder that has results as %s is not written into again', async (format) => {
  const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
  expect((await recorte(['batch', 'a.txt', '-q', '-o', 'out/', '--format', format], { cwd })).code).toBe(0);
  const before = files(join(cwd, 'out')).map((file) => readFileSync(join(cwd, 'out', file), 'utf8'));
  const again = await recorte(['batch', 'b.txt', '-o', 'out/', '--format', format], { cwd });
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('has results of another run') });
  expect(files(join(cwd, 'out')).map((file) => readFileSync(join(cwd, 'out', file), 'utf8'))).toEqual(before);
});

it('a link in the folder of the output is replaced, what it leads to is not', async () => {
  const cwd = folder({ 'a.txt': page, 'mine.txt': 'mine' });
  mkdirSync(join(cwd, 'out'));
  for (const name of ['.recorte.part', '000001-a.jsonld.tmp']) symlinkSync('../mine.txt', join(cwd, 'out', name));
  symlinkSync('mine.txt', join(cwd, 'out.ndjson.part'));
  symlinkSync('mine.txt', join(cwd, 'out.ndjson.checkpoint.tmp'));
  symlinkSync('mine.txt', join(cwd, 'out.ndjson.errors.ndjson'));
  await recorte(['batch', 'a.txt', 'gone.txt', '-q', '-o', 'out/'], { cwd });
  await recorte(['batch', 'a.txt', 'gone.txt', '-q', '-o', 'out.ndjson'], { cwd });
  expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
  expect(lstatSync(join(cwd, 'out/000001-a.json')).isFile()).toBe(true);
  expect(lstatSync(join(cwd, 'out.ndjson')).isFile()).toBe(true);
});

it('pages of explain stay in their folder, apart, and leave the index alone', async () => {
  const cwd = folder();
  const inputs = ['index', 'INDEX', 'a/nota.txt', 'b/nota.txt', 'a/..x', 'a/CON'];
  for (const path of ['a', 'b']) mkdirSync(join(cwd, path));
  for (const name of inputs) writeFileSync(join(cwd, name), page);
  const { code } = await recorte(['explain', '--html', 'out', ...inputs], { cwd });
  expect(code).toBe(0);
  const written = files(join(cwd, 'out'));
  expect(new Set(written.map((file) => file.toLowerCase())).size).toBe(inputs.length + 1);
  expect(written.filter((file) => reserved.test(file))).toEqual([]);
  expect(readdirSync(cwd).sort()).toEqual(['INDEX', 'a', 'b', 'index', 'out']);
});

it('links of the names of pages of explain are replaced, what they lead to is not', async () => {
  const cwd = folder({ 'a.txt': page, 'b.txt': otherPage, 'mine.txt': 'mine' });
  mkdirSync(join(cwd, 'out'));
  const names = ['a.txt.html', 'b.txt.html', 'index.html'];
  for (const name of names) symlinkSync('../mine.txt', join(cwd, 'out', name));
  expect((await recorte(['explain', '--html', 'out', 'a.txt', 'b.txt'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
  for (const name of names) expect(lstatSync(join(cwd, 'out', name)).isFile()).toBe(true);
  expect((await recorte(['explain', '--html', 'out', 'out/../a.txt'], { cwd })).code).toBe(0);
});

it('cases of check stay in their folder, under names that every system takes, and leave alone what links lead to', async () => {
  const inputs = ['con.html', 'AUX.txt', 'nul', 'Com1.html.gz', 'a.txt', '...txt', '..txt', 'b..txt', 'c .txt'];
  const cwd = folder({ 'mine.txt': 'mine', ...Object.fromEntries(inputs.map((name) => [name, page])) });
  mkdirSync(join(cwd, 'fixtures/a'), { recursive: true });
  symlinkSync('../../mine.txt', join(cwd, 'fixtures/a/input.txt'));
  const { code } = await recorte(['check', '--init', '--yes', ...inputs], { cwd });
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine');
  const made = readdirSync(join(cwd, 'fixtures'));
  expect(made).toHaveLength(inputs.length);
  expect(made.filter((name) => reserved.test(name) || /[. ]$/.test(name))).toEqual([]);
  for (const name of made) expect(lstatSync(join(cwd, 'fixtures', name)).isDirectory()).toBe(true);
  expect(readdirSync(cwd).sort()).toEqual([...inputs, 'fixtures', 'mine.txt'].sort());
});
