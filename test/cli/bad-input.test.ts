import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder, page, recorte } from './recorte.ts';

const root = process.getuid?.() === 0;

describe('is told in one line, with exit code 1', () => {
  it.each([
    ['gone.txt', null, /no such file/],
    ['shcema', null, /no such file\. Did you mean `recorte schema`\?/],
    ['pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\x00', 'latin1'), /PDF/],
    [
      'noise',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 251) & (index % 3 ? 255 : 0))),
      /./,
    ],
    ['dump.warc', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n', /is a WARC archive\. Use `recorte batch dump\.warc`/],
    ['dump.warc.gz', gzipSync('WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n'), /is a WARC archive/],
    ['pages.ndjson', '{"html":"<p>a</p>"}\n{"html":"<p>b</p>"}\n', /is NDJSON\. Use `recorte pipe < pages\.ndjson`/],
    ['pages.json', '[{"html":"<p>a</p>"}]', /is a JSON array\. Use `jq -c/],
    ['cut.gz', gzipSync(page).subarray(0, 60), /packed data end too early/],
  ])('%s', async (name, content, message) => {
    const cwd = folder(content === null ? {} : { [name]: content });
    const { code, stdout, stderr } = await recorte([name], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(new RegExp(`^recorte: ${name}: [^\n]*[.?!]\n$`));
  });

  it('a name that is empty, as of a variable that is not set', async () => {
    const told = 'the name of the file is empty. Check what it comes from, such as a variable.\n';
    for (const command of ['extract', 'explain', 'batch'])
      expect(await recorte([command, ''])).toEqual({ code: 1, stdout: '', stderr: `recorte: ${told}` });
  });

  it('an address', async () => {
    const url = 'https://example.org/nota?a=1&b=2';
    const use = `Use \`curl -sL '${url}' | recorte --url '${url}'\`.`;
    const told = `${url}: is an address, and recorte fetches nothing. ${use}\n`;
    for (const command of ['extract', 'explain']) {
      expect(await recorte([command, url])).toEqual({ code: 1, stdout: '', stderr: `recorte: ${told}` });
    }
  });

  it('a folder', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'pages'));
    const { code, stderr } = await recorte(['pages'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe('recorte: pages: is a folder. For all that is in it use `recorte batch pages`.\n');
  });

  it.skipIf(root || process.platform === 'win32')('a file that may not be read', async () => {
    const cwd = folder({ 'a.txt': page });
    chmodSync(join(cwd, 'a.txt'), 0);
    const { code, stderr } = await recorte(['a.txt'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^recorte: a\.txt: cannot be read: permission denied\. Check its permissions\.\n$/);
  });

  it('more than a document may have, without reading it all', async () => {
    const cwd = folder({ 'zeros.gz': gzipSync(Buffer.alloc(200_000_000, 'a'), { level: 1 }) });
    const { code, stderr } = await recorte(['zeros.gz'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^recorte: zeros\.gz: more than 64 MiB\./);
  });

  it('a name that would play with the terminal', async () => {
    const { stderr } = await recorte(['\u001b[2Jgone\n']);
    expect(stderr).toBe('recorte: \\x1b[2Jgone\\x0a: no such file. Check the name.\n');
  });
});

describe('is read as well as can be', () => {
  it('broken UTF-8', async () => {
    const input = Buffer.concat([Buffer.from(page.repeat(3)), Buffer.from([0xff, 0x0a])]);
    const { code, stdout } = await recorte(['--lines'], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('volvió a recibir barcos');
  });

  it('deep nesting', async () => {
    const input = `<html><body>${'<div>'.repeat(100_000)}<p>${page}</p>`;
    const { code, stdout, stderr } = await recorte(['--fields', 'source.type'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ source: { type: 'html' } });
  }, 20_000);

  it('a text that begins with a brace', async () => {
    const { code } = await recorte([], { input: `{Exclusivo} ${page}` });
    expect(code).toBe(0);
  });

  it('NDJSON as text, when told so', async () => {
    const { code, stdout } = await recorte(['--type', 'text'], { input: '{"html":"<p>a</p>"}\n{"html":"<p>b</p>"}\n' });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { type: 'text' } });
  });

  it('50 MB of text, where its limits are lifted', async () => {
    const paragraph = `${page.split('\n').at(6)}\n`;
    const input = paragraph.repeat(Math.ceil(50_000_000 / Buffer.byteLength(paragraph)));
    const args = ['--limit', 'text=60m,lines=1m', '--fields', 'source.digest'];
    const { code, stdout, stderr } = await recorte(args, { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/sha256:[0-9a-f]{64}/);
  }, 300_000);
});
