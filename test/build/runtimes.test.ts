import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installFresh } from '../../build/install-fresh.mjs';
import { lacking } from '../examples/tools.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** HTML, text and Markdown, each cut out alone and then all of them from a generator; prints the Articles. */
const program = `
import { readFileSync } from 'node:fs';
import { createExtractor, extract } from 'recorte';
const pages = ['related-mid-body-with-cue/input.html', 'es-agency-dump/input.txt', 'markdown-scrape/input.md'].map(
  (name) => ({ name, content: readFileSync(${JSON.stringify(join(root, 'fixtures/'))} + name) }),
);
async function* given() {
  yield* pages;
}
const articles = pages.map(({ content }) => extract(content));
for await (const { article } of createExtractor({ lang: 'es' }).extractAll(given())) articles.push(article);
console.log(JSON.stringify(articles));
`;
const inWorker = `
import { Worker } from 'node:worker_threads';
new Worker(new URL('./programa.mjs', import.meta.url));
`;

/** What runs the program, and how. */
const runtimes: [name: string, command: string, args: string[]][] = [
  ['a worker of Node', 'node', ['en-hilo.mjs']],
  ['Deno', 'deno', ['run', '--allow-read', '--allow-env', 'programa.mjs']],
  ['Bun', 'bun', ['programa.mjs']],
];

describe('the package, installed', () => {
  let place = '';
  let onNode = '';
  const said = (command: string, args: readonly string[]): string => {
    const { stdout, stderr, error } = spawnSync(command, args, { cwd: place, encoding: 'utf8', maxBuffer: 1e8 });
    if (error) throw error;
    expect(stderr).toBe('');
    return stdout;
  };

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'recorte-test-'));
    await installFresh(root, place, ['--prefer-offline', '--fetch-retries=0', '--fetch-timeout=60000']);
    writeFileSync(join(place, 'programa.mjs'), program);
    writeFileSync(join(place, 'en-hilo.mjs'), inWorker);
    onNode = said(process.execPath, ['programa.mjs']);
  }, 300_000);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('cuts out articles on Node', () => {
    const headlines = JSON.parse(onNode).map(({ headline }: { headline: string }) => headline);
    expect(headlines).toHaveLength(6);
    expect(headlines.filter((headline: unknown) => typeof headline !== 'string')).toEqual([]);
    expect(headlines.slice(3)).toEqual(headlines.slice(0, 3));
  });

  describe.each(runtimes)('on %s', (_, command, args) => {
    it.skipIf(lacking({ tools: [command] }))('gives what it gives on Node', { timeout: 120_000 }, () => {
      expect(said(command === 'node' ? process.execPath : command, args)).toBe(onNode);
    });
  });

  it.skipIf(lacking({ tools: ['bun'] }))('says on Bun that batch needs Node', { timeout: 60_000 }, () => {
    const command = [join(place, 'node_modules/recorte/dist/cli.js'), 'batch', join(root, 'fixtures/es-agency-dump')];
    const { status, stderr } = spawnSync('bun', command, { cwd: place, encoding: 'utf8', timeout: 30_000 });
    expect(stderr).toContain('worker processes do not answer on Bun. Run it with Node');
    expect(status).toBe(3);
  });
});
