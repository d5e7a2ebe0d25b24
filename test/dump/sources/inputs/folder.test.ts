import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folder } from '../../../cli/recorte.ts';
import { briefly } from '../read.ts';

function tree(files: Record<string, string | Uint8Array>): string {
  const root = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

it('reads all files of a folder, by code point of their names', async () => {
  const root = tree({
    'd/b.txt': 'b',
    'd/B.txt': 'B',
    'd/a/z.txt': 'az',
    'd/ñ.txt': 'ñ',
    'd/😀.txt': 'smile',
    'd/ﬀ.txt': 'ff',
  });
  expect(await briefly([join(root, 'd')])).toEqual([
    'd/B.txt: B',
    'd/a/z.txt: az',
    'd/b.txt: b',
    'd/ñ.txt: ñ',
    'd/ﬀ.txt: ff',
    'd/😀.txt: smile',
  ]);
});

it('passes over what is hidden or ignored', async () => {
  const root = tree({
    'd/.recorteignore': 'borradores/\n*.tmp\n!vale.tmp\n',
    'd/.git/config': 'x',
    'd/borradores/a.txt': 'a',
    'd/nota.tmp': 'x',
    'd/vale.tmp': 'vale',
    'd/sub/.recorteignore': '/solo.txt',
    'd/sub/solo.txt': 'x',
    'd/sub/mas/solo.txt': 'solo',
  });
  expect(await briefly([join(root, 'd')])).toEqual([
    'skip d/.git: hidden',
    'skip d/.recorteignore: hidden',
    'skip d/borradores: ignored',
    'skip d/nota.tmp: ignored',
    'skip d/sub/.recorteignore: hidden',
    'd/sub/mas/solo.txt: solo',
    'skip d/sub/solo.txt: ignored',
    'd/vale.tmp: vale',
  ]);
});

it('follows links to files, not to folders', async () => {
  const root = tree({ 'd/a.txt': 'a' });
  symlinkSync('a.txt', join(root, 'd/b.txt'));
  symlinkSync('.', join(root, 'd/c'));
  symlinkSync('nothing', join(root, 'd/e.txt'));
  const socket = createServer().listen(join(root, 'd/f'));
  onTestFinished(() => void socket.close());
  await once(socket, 'listening');
  const found = await briefly([join(root, 'd')]);
  expect(found.slice(0, 3)).toEqual(['d/a.txt: a', 'd/b.txt: a', 'skip d/c: link-to-folder']);
  expect(found[3]).toMatch(/^not-found d\/e\.txt: .*no such file/);
  expect(found[4]).toBe('skip d/f: no-file');
});

it('takes the pages of a wget mirror, whatever they are called', async () => {
  const page = '<!doctype html><title>Nota</title><p>Texto de la nota.</p>';
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const root = tree({
    'm/diario.example/robots.txt': 'User-agent: *',
    'm/diario.example/nota?id=5&p=1': page,
    'm/diario.example/nota.css?v=3': 'p { color: red }',
    'm/diario.example/app.js': 'const a = 1;',
    'm/diario.example/portada': page,
    'm/diario.example/raro.js': page,
    'm/diario.example/logo': png,
    'm/diario.example/nota.html': '',
    'm/diario.example/sitemap.xml': '<?xml version="1.0"?><urlset></urlset>',
    'm/diario.example/utf16.txt': Buffer.from('El puerto reabre hoy.', 'utf16le'),
  });
  const found = (await briefly([join(root, 'm')])).map((entry) => entry.replace(/m\/diario\.example\//, ''));
  expect(found).toEqual([
    'skip app.js: not-a-page',
    'skip logo: binary',
    'skip nota.css?v=3: not-a-page',
    'nota.html: ',
    `nota?id=5&p=1: ${page}`,
    `portada: ${page}`,
    `raro.js: ${page}`,
    'skip robots.txt: robots-txt',
    'skip sitemap.xml: not-a-page',
    expect.stringMatching(/^utf16\.txt: E\0l/),
  ]);
});

it('takes a file that is named as it is, and a pattern as a shell does', async () => {
  const root = tree({ 'app.js': 'const a = 1;', 'x/a[1].txt': 'a1', 'x/b.txt': 'b', 'x/c/d.txt': 'd' });
  expect(await briefly([join(root, 'app.js'), join(root, 'x/a[1].txt')])).toEqual([
    'app.js: const a = 1;',
    'x/a[1].txt: a1',
  ]);
  expect(await briefly([join(root, 'x/*')])).toEqual(['x/a[1].txt: a1', 'x/b.txt: b', 'x/c/d.txt: d']);
  expect(await briefly([join(root, '**/d*.txt')])).toEqual(['x/c/d.txt: d']);
});

it('tells what is not there', async () => {
  const root = folder();
  expect(await briefly([join(root, 'nada.txt'), join(root, '*.html')])).toEqual([
    expect.stringMatching(/^not-found nada\.txt: .*no such file/),
    expect.stringMatching(/^not-found \*\.html: .*matches no file/),
  ]);
});
