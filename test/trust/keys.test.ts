import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { extract } from '../../src/index.ts';
import { folder, page, recorte } from '../cli/recorte.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const polluted = '{"__proto__":{"headline":"ajena","polluted":1},"constructor":{"prototype":{"polluted":1}}';

it('in lines of pipe and in what is passed through', async () => {
  const lines = [
    `${polluted},"text":${JSON.stringify(page)}}`,
    ...names.map((name) => `{"id":"${name}","text":${JSON.stringify(page)},"${name}":{"x":1}}`),
    ...names.map((name) => `{"${name}":"hola"}`),
  ];
  const { stdout } = await recorte(['pipe', '--pass-through'], { input: `${lines.join('\n')}\n` });
  const answers = stdout.trim().split('\n');
  expect(answers).toHaveLength(lines.length);
  const [first = ''] = answers;
  expect(JSON.parse(first)).toMatchObject({ headline: expect.stringContaining('puerto') });
  expect(first).toContain('"__proto__":{"headline":"ajena","polluted":1}');
  for (const [at, name] of names.entries()) {
    const answer = JSON.parse(answers[at + 1] ?? '');
    expect([answer.id, JSON.stringify(answer.input)]).toEqual([name, `{"${name}":{"x":1}}`]);
    expect(JSON.parse(answers[at + 1 + names.length] ?? '')).toMatchObject({ error: { code: 'bad-record' } });
  }
});

it('of fields and as names of columns', async () => {
  for (const name of names) {
    const { code, stderr } = await recorte(['--fields', name], { input: page });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(name) });
    const given = await recorte(['pipe', '--text-field', name], { input: `{"${name}":${JSON.stringify(page)}}\n{}\n` });
    const [with_ = '', without = ''] = given.stdout.split('\n');
    expect(JSON.parse(with_)).toMatchObject({ headline: expect.stringContaining('puerto') });
    const message = expect.stringContaining('neither html, html_base64 nor');
    expect(JSON.parse(without)).toMatchObject({ error: { code: 'bad-record', message } });
  }
});

it('in JSON-LD and in counts of batch', async () => {
  const html = `<script type="application/ld+json">${polluted},"@type":"NewsArticle","headline":"El puerto reabre"}</script><h1>El puerto reabre</h1><p>${page}`;
  extract(html);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  const cwd = folder();
  const lines = names.map((url) => JSON.stringify({ url: `https://${url}/`, id: url, html, site: url }));
  writeFileSync(join(cwd, 'dump.ndjson'), `${lines.join('\n')}\n`);
  const { code } = await recorte(['batch', 'dump.ndjson', '-q', '-o', 'out.ndjson', '--report', 'r.html'], { cwd });
  expect(code).toBe(0);
});

it('twice in an object: the last counts, as JSON has it, and what is expected twice is told', async () => {
  const twice = `{"id":"uno","id":"dos","text":"hola","text":${JSON.stringify(page)}}`;
  const { stdout } = await recorte(['pipe', '--fields', 'id,headline'], { input: `${twice}\n` });
  expect(JSON.parse(stdout)).toEqual({ id: 'dos', headline: 'El puerto de Villaseca reabre tras la tormenta' });
});

it('in what a case expects: no such field', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'fixtures/a'), { recursive: true });
  writeFileSync(join(cwd, 'fixtures/a/input.txt'), page);
  for (const name of names) {
    writeFileSync(join(cwd, 'fixtures/a/expected.json'), `{"${name}":{"x":1}}`);
    const { code, stdout } = await recorte(['check'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(name);
  }
});
