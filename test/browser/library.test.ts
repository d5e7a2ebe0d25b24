import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Article, extract } from '../../src/index.ts';
import { startBrowser, withoutBrowser } from '../explain/page/browser.ts';

const bundle = fileURLToPath(new URL('../../dist/browser.js', import.meta.url));
const fixtures = ['es-agency-dump/input.txt', 'related-mid-body-with-cue/input.html', 'rtl-arabic/input.html'];
const contentOf = (fixture: string): string =>
  readFileSync(new URL(`../../fixtures/${fixture}`, import.meta.url), 'utf8');

/** All that does not depend on the weights, which are rounded in the browser's build. */
const told = ({ headline, deck, byline, date, text, language }: Article): unknown => ({
  headline,
  deck,
  authors: byline.authors,
  date,
  text,
  language: language.code,
});

it('has at most 400 kB, packed with gzip', () => {
  const packed = gzipSync(readFileSync(bundle), { level: 9 }).length;
  expect(packed, '“A language” in CONTRIBUTING.md says what to do').toBeLessThanOrEqual(400_000);
});

describe.skipIf(withoutBrowser())('in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    const code = readFileSync(bundle);
    server = createServer(({ url }, response) => {
      const isCode = url === '/browser.js';
      response
        .setHeader('content-type', isCode ? 'text/javascript' : 'text/html')
        .end(isCode ? code : '<!doctype html>');
    }).listen(0, '127.0.0.1');
    browser = await startBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(fixtures)('%s gives in a page what it gives on Node', async (fixture) => {
    const article = (await page.evaluate(
      `import('/browser.js').then(({ extract }) => extract(${JSON.stringify(contentOf(fixture))}))`,
    )) as Article;
    expect(told(article)).toEqual(told(extract(contentOf(fixture))));
  });

  it('runs in a worker, over many documents', async () => {
    const inWorker = `
      import { createExtractor } from '/browser.js';
      onmessage = async ({ data }) => {
        const headlines = [];
        for await (const { article } of createExtractor().extractAll(data)) headlines.push(article.headline);
        postMessage(headlines);
      };`;
    const headlines = await page.evaluate(`new Promise((resolve, reject) => {
      const code = ${JSON.stringify(inWorker)}.replace('/browser.js', location.origin + '/browser.js');
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify(fixtures.map(contentOf))});
    })`);
    expect(headlines).toEqual(fixtures.map((fixture) => extract(contentOf(fixture)).headline));
  });

  it('decodes bytes by what they declare', async () => {
    const headline = await page.evaluate(`import('/browser.js').then(({ extract }) => {
      const html = '<meta charset="windows-1252"><h1>La ni\\u00f1a y el faro de la bah\\u00eda</h1><p>Texto de la nota sobre el faro.</p>';
      return extract(Uint8Array.from(html, (letter) => letter.charCodeAt(0))).headline;
    })`);
    expect(headline).toBe('La niña y el faro de la bahía');
  });
});
