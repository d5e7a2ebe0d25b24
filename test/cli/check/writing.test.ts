import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherPage, page, recorte } from '../recorte.ts';
import { right, tree, wrong } from './tree.ts';

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('--update', () => {
  it('changes what differs, and nothing else of the file', async () => {
    const text =
      '{ "date" : {"published":"2024-01-01"},\n\n    "headline": "Otro",\n "$input": "p.txt",\n  "kicker": null }';
    const cwd = tree({ 'fixtures/a/p.txt': page, 'fixtures/a/expected.json': text });
    const { code, stderr } = await recorte(['check', '--update', '--yes'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'recorte: 1 case updated.\n' });
    expect(read(cwd, 'fixtures/a/expected.json')).toBe(
      text.replace('2024-01-01', '2025-06-05').replace('Otro', right.headline),
    );
    expect((await recorte(['check'], { cwd })).code).toBe(0);
  });

  it('touches no case that is as expected, no field that is known to differ, none that was not compared', async () => {
    const files = {
      'fixtures/a/input.txt': page,
      'fixtures/a/expected.json': JSON.stringify(right),
      'fixtures/b/input.txt': page,
      'fixtures/b/expected.json': { ...wrong, kicker: 'Costa', date: { day: '2024-01-01' } },
      'fixtures/b/known.json': { kicker: 'Not there.' },
    };
    const cwd = tree(files);
    expect((await recorte(['check', '--update', '--yes', '--field', 'headline,kicker'], { cwd })).code).toBe(0);
    expect(read(cwd, 'fixtures/a/expected.json')).toBe(JSON.stringify(right));
    expect(JSON.parse(read(cwd, 'fixtures/b/expected.json'))).toEqual({
      headline: right.headline,
      kicker: 'Costa',
      date: { day: '2024-01-01' },
    });
  });

  it('rewrites the line of an NDJSON file, and no other', async () => {
    const lines = [
      JSON.stringify({ name: 'a', text: page, expected: right }),
      `{"name": "b",  "expected": {"headline": "Otro"}, "text": ${JSON.stringify(otherPage)}}`,
    ];
    const cwd = tree({ 'c.ndjson': `${lines.join('\n')}\n` });
    expect((await recorte(['check', 'c.ndjson', '--update', '--yes'], { cwd })).code).toBe(0);
    const headline = 'La biblioteca de Montearroyo abrirá también los domingos';
    expect(read(cwd, 'c.ndjson')).toBe(`${lines[0]}\n${lines[1]?.replace('Otro', headline)}\n`);
  });

  it('leaves a broken case alone, and says that it is', async () => {
    const cwd = tree({ 'fixtures/a/input.txt': page, 'fixtures/a/expected.json': '{' });
    const { code, stderr } = await recorte(['check', '--update', '--yes'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'recorte: nothing to update.\n' });
    expect(read(cwd, 'fixtures/a/expected.json')).toBe('{');
  });
});

describe('--init', () => {
  it('ends with 3 where the case cannot be written, as all that writes', async () => {
    const cwd = tree({ 'nota.md': page, casos: 'a file' });
    const { code, stderr } = await recorte(['check', '--init', '--yes', 'nota.md', '--into', 'casos', '-q'], { cwd });
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('cannot be written') });
  });

  it('makes a case of each page, shown first, that is as expected from then on', async () => {
    const cwd = tree({ 'puerto.txt': page, 'in/input.txt': otherPage });
    const args = [
      'check',
      '--init',
      '--yes',
      'puerto.txt',
      'in/input.txt',
      '--url',
      'https://example.org/p',
      '--no-headline-guess',
    ];
    const { code, stdout } = await recorte(args, { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'fixtures/puerto'))).toEqual(['expected.json', 'input.txt', 'options.json']);
    const expected = read(cwd, 'fixtures/puerto/expected.json');
    expect(stdout).toContain(`fixtures/puerto/expected.json\n${expected}`);
    expect(Object.keys(JSON.parse(expected))).not.toEqual(expect.arrayContaining(['generator']));
    expect(expected).not.toMatch(/confidence|generator|source|message|provenance|digest/);
    expect(JSON.parse(expected)).toMatchObject({ headline: right.headline, url: 'https://example.org/p', tags: [] });
    expect(JSON.parse(read(cwd, 'fixtures/puerto/options.json'))).toEqual({
      url: 'https://example.org/p',
      headlineGuess: false,
    });
    expect((await recorte(['check', 'fixtures', 'in'], { cwd })).code).toBe(0);
  });

  it('never writes over an expectation', async () => {
    const cwd = tree({ 'a/input.txt': page, 'a/expected.json': '{}' });
    const { code, stderr } = await recorte(['check', '--init', '--yes', 'a/input.txt'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('a/expected.json: is there already. To change it use `recorte check --update`.');
    expect(read(cwd, 'a/expected.json')).toBe('{}');
  });

  it('--into names the folder of the new cases', async () => {
    const cwd = tree({ 'nota.md': `# Título\n\n${page}` });
    expect((await recorte(['check', '--init', '--yes', 'nota.md', '--into', 'casos', '-q'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'casos/nota'))).toEqual(['expected.json', 'input.md']);
  });
});
