import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/cli/flags/limit.ts';
import { folder, recorte } from '../recorte.ts';

describe('--limit', () => {
  it.each([
    ['lines=5', { lines: 5 }],
    ['lines=5k, bytes=2Mi', { lines: 5000, bytes: 2 ** 21 }],
    ['json-ld-depth=7,lines=1G', { 'json-ld-depth': 7, lines: 1e9 }],
  ])('%s', (value, expected) => expect(limits(value)).toEqual(expected));

  it('adds to what was said before', () => {
    expect(limits('lines=2', { lines: 1, text: 3 })).toEqual({ lines: 2, text: 3 });
  });

  it.each(['lines', 'lines=', 'lines=-1', 'lines=0', 'pages=3', '__proto__=3', 'depth=2000', 'lines=1kk', ''])(
    "'%s' is wrong usage",
    async (value) => {
      const { code, stderr } = await recorte(['--limit', value], { input: 'a' });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^recorte: --limit: /);
    },
  );

  it.each([
    ['lines=abc', "lines takes a whole number, with k, m, g, Ki, Mi or Gi after it or not, and not 'abc'"],
    ['lines', "lines takes a whole number, with k, m, g, Ki, Mi or Gi after it or not, and not ''"],
    ['lines=1kk', "lines takes a whole number, with k, m, g, Ki, Mi or Gi after it or not, and not '1kk'"],
    ['depth=2000', 'depth goes from 1 to 1500'],
  ])("what is wrong with '%s' is said", (value, what) => {
    expect(() => limits(value)).toThrow(`--limit: ${what}. As in --limit lines=50k,bytes=128Mi`);
  });

  it('names what there is where a name is wrong', () => {
    expect(() => limits('pages=3')).toThrow(/--limit: 'pages' is none of .*\blines\b/);
  });

  it('holds for each command, and fails only the document that is over it', async () => {
    const text =
      'El puente viejo cierra el jueves por obras\n\nEl municipio cortará el paso durante tres semanas para cambiar las vigas, según dijo el intendente a los vecinos.\n';
    const cwd = folder({ 'a.txt': text, 'b.txt': text.repeat(3) });
    const over = /more than 3 lines\. Split it, or raise the limit by --limit lines=N \(in a program: limits\)/;
    const input = `${JSON.stringify({ text })}\n${JSON.stringify({ text: text.repeat(3) })}\n`;
    for (const command of ['extract', 'batch', 'explain', 'pipe']) {
      const files = command === 'pipe' ? [] : ['a.txt', 'b.txt'];
      const ended = await recorte([command, '--limit', 'lines=3', ...files], { cwd, input });
      expect({ command, code: ended.code }).toEqual({ command, code: 1 });
      expect(ended.stdout).toMatch(/cortará el paso/);
      expect(ended.stdout + ended.stderr).toMatch(over);
      expect((await recorte([command, '--limit', 'lines=6', ...files], { cwd, input })).code).toBe(0);
    }
  });

  it('holds for a case of check', async () => {
    const cwd = folder({ 'a.html': '<h1>El puente</h1><p>a<p>b<p>c', 'a.expected.json': '{"headline":"El puente"}' });
    expect(await recorte(['check', '.', '--limit', 'lines=3'], { cwd })).toMatchObject({ code: 1 });
    expect((await recorte(['check', '.', '--limit', 'bytes=9'], { cwd })).stdout).toMatch(/more than 9 bytes/);
  });
});
