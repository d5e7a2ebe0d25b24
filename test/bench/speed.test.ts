import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { writeBetween } from '../../bench/between-marks.mjs';
import { handOut, readPages } from '../../bench/speed/pages.mjs';
import { speeds, textSpeed } from '../../bench/speed/result.mjs';
import { ratio, shown, spread } from '../../bench/speed/spread.mjs';
import { runnerFiles, startRunner } from '../../bench/speed/start-runner.mjs';
import { folder } from '../cli/recorte.ts';
import { run } from '../examples/tools.ts';

const program = fileURLToPath(new URL('../../bench/speed.mjs', import.meta.url));

const page = '<!doctype html><title>El puerto reabre</title><h1>El puerto reabre</h1><p>El año empieza el jueves.</p>';

test('a figure is a median with its lowest and highest', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  expect(spread([4, 1, 2, 3]).median).toBe(2.5);
  expect(shown({ median: 2, min: 1, max: 3 })).toBe('2.00 (1.00–3.00)');
});

test('ratios are taken round by round: a slow minute slows both', () => {
  expect(ratio([1, 10], [2, 20])).toEqual({ median: 0.5, min: 0.5, max: 0.5 });
});

test('peers are compared with recorte, texts stand apart', () => {
  const measured = [
    { name: 'recorte', seconds: [2, 2], errors: 0, peak: 1 },
    { name: 'slow', seconds: [8, 10], errors: 1, peak: 2 },
    { name: 'recorte-text', seconds: [1, 1], errors: 0, peak: 3 },
  ];
  const table = speeds(measured, 10);
  expect(Object.keys(table)).toEqual(['recorte', 'slow']);
  expect(table.slow?.perSecond.median).toBeCloseTo(1.125);
  expect(table.slow?.ratio).toEqual({ median: 4.5, min: 4, max: 5 });
  expect(textSpeed(measured, 3e6)?.median).toBe(3);
});

test('pages are decoded, packed ones too, spread over all there are', () => {
  const files = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`${i}.html`, `${page}<p>Nota ${i}.</p>`]));
  const { html } = readPages(folder({ ...files, 'a.html.gz': gzipSync(Buffer.from(page, 'latin1')), 'b.txt': 'x' }), 3);
  expect(html.map((text) => /Nota (\d)/.exec(text)?.[1])).toEqual(['0', '3', '7']);
  const { texts } = readPages(folder({ 'a.html.gz': gzipSync(Buffer.from(page, 'latin1')) }), 3);
  expect(texts).toEqual(['El puerto reabre\nEl año empieza el jueves.']);
  expect(() => readPages(folder(), 3)).toThrow('holds no .html');
});

test('runners run warm in a process of their own; those that lack something say what', {
  timeout: 60_000,
}, async () => {
  const inputs = handOut({ html: [page, page], texts: [] });
  onTestFinished(() => rmSync(inputs.folder, { recursive: true }));
  const runner = await startRunner('cheerio-slim.mjs', inputs.html, undefined, null);
  if (typeof runner === 'string') throw new Error(runner);
  expect(await runner.pass()).toEqual({ seconds: expect.any(Number), errors: 0, peak: expect.any(Number) });
  runner.close();
  const place = folder();
  expect(await startRunner('defuddle.mjs', inputs.html, place, null)).toContain("Cannot find package 'defuddle'");
  expect(await startRunner('trafilatura.py', inputs.html, place, null)).toBe('no Python among the peers');
  expect(runnerFiles()).toContain('recorte.mjs');
});

test('a table takes the place between its marks, and nothing else', () => {
  const path = join(folder({ 'a.md': '# A\n\n<!-- x -->\nold\n<!-- /x -->\n\nend\n' }), 'a.md');
  writeBetween(path, 'x', '| new |\n');
  writeBetween(path, 'x', '| newer |\n');
  expect(readFileSync(path, 'utf8')).toBe('# A\n\n<!-- x -->\n\n| newer |\n\n<!-- /x -->\n\nend\n');
  expect(() => writeBetween(path, 'y', '')).toThrow('has no marks');
});

test('wrong use is told', async () => {
  const done = await run(process.execPath, [program, '--rounds', 'many']);
  expect([done.stderr, done.code]).toEqual(['speed: --most, --rounds and --memory: numbers from 1\n', 2]);
});
