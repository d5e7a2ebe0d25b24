import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axeCore from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page as newsPage } from '../cli/recorte.ts';
import { openFile, startBrowser, withoutBrowser } from '../explain/page/browser.ts';
import { hostile } from '../explain/page/inputs.ts';

const patience = 300_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const latin1 = join(root, 'fixtures/latin-1-page/input.html');

describe.skipIf(withoutBrowser())('the playground in Chromium', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'recorte-playground-'));
  const file = join(folder, 'index.html');

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'build/playground.mjs'), file]);
    browser = await startBrowser();
  }, patience);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page of explain inside, once it shows lines. */
  async function inner(page: Page): Promise<Frame> {
    const handle = await page.locator('#page').elementHandle();
    const frame = (await handle?.contentFrame()) as Frame;
    await frame.locator('.line').first().waitFor();
    return frame;
  }

  const json = async (page: Page): Promise<Record<string, unknown>> =>
    JSON.parse((await page.locator('#json').textContent()) ?? '');

  test(
    'shows every example with its lines and its Article, and asks for nothing',
    async () => {
      const { page, complaints } = await openFile(browser, file);
      const names = (await page.locator('#example option').allTextContents()).slice(1);
      const languages = new Set<unknown>();
      for (const name of names) {
        await page.locator('#example').selectOption(name);
        const frame = await inner(page);
        await frame.locator('h1', { hasText: name }).waitFor();
        expect(await frame.locator('.line').count()).toBeGreaterThan(5);
        expect(await frame.locator('.key-headline').count()).toBe(1);
        const { schema, language } = (await json(page)) as { schema: string; language: { code: string } };
        expect(schema).toBe('recorte/1');
        languages.add(language.code);
      }
      expect(languages.size).toBeGreaterThanOrEqual(4);
      const frame = await inner(page);
      await frame.locator('.line').nth(2).click();
      await frame.locator('.why').waitFor();
      expect(complaints).toEqual([]);
    },
    patience,
  );

  test(
    'takes what is typed, with its address, and shows it as JSON and as Markdown',
    async () => {
      const { page } = await openFile(browser, file);
      const result = page.locator('#result');
      await result.waitFor(); // of the first example
      await page.locator('#content').fill('');
      await result.waitFor({ state: 'hidden' });
      await page.locator('#address').fill('https://example.org/nota');
      await page
        .locator('#content')
        .fill(
          '<title>El faro vuelve</title><h1>El faro vuelve</h1><p>El faro de la bahía vuelve a dar luz desde el jueves, después de diez años apagado.</p>' +
            '<p>La farera contó que la lámpara nueva gasta la mitad que la de antes y que se ve a treinta millas de la costa.</p>' +
            '<p>Las obras duraron dos veranos y las pagaron a medias el puerto y los pescadores de los tres pueblos de la ría.</p>',
        );
      await result.waitFor();
      await inner(page);
      expect(await json(page)).toMatchObject({
        headline: 'El faro vuelve',
        url: 'https://example.org/nota',
        source: { type: 'html' },
      });
      await page.locator('#type').selectOption('text');
      expect(await json(page)).toMatchObject({ source: { type: 'text' } });
      await page.locator('#type').selectOption('');
      await page.locator('#see-markdown').click();
      expect(await page.locator('#markdown').isVisible()).toBe(true);
      expect(await page.locator('#page').isVisible()).toBe(false);
      expect(await page.locator('#markdown').textContent()).toContain('# El faro vuelve');
    },
    patience,
  );

  test(
    'takes a file with the charset that it declares, and says what is no text',
    async () => {
      const { page } = await openFile(browser, file);
      await page.locator('#file').setInputFiles(latin1);
      await inner(page);
      expect(await json(page)).toMatchObject({ source: { encoding: 'windows-1252' } });
      expect(await page.locator('#content').inputValue()).toMatch(/[áéíóúñ]/);
      const picture = join(folder, 'picture.png');
      writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
      await page.locator('#file').setInputFiles(picture);
      await page.locator('#said:not(:empty)').waitFor();
      expect(await page.locator('#said').textContent()).toMatch(/PNG|picture|image/i);
      expect(await page.locator('#result').isVisible()).toBe(false);
    },
    patience,
  );

  test(
    'a file that is dropped is read',
    async () => {
      const { page } = await openFile(browser, file);
      await page.evaluate(`(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([${JSON.stringify(newsPage)}], 'puerto.txt'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      })()`);
      const frame = await inner(page);
      await frame.locator('h1', { hasText: 'puerto.txt' }).waitFor();
      expect(await json(page)).toMatchObject({ headline: 'El puerto de Villaseca reabre tras la tormenta' });
    },
    patience,
  );

  test(
    'runs nothing that an input brings',
    async () => {
      const { page, complaints } = await openFile(browser, file);
      await page.locator('#content').fill(hostile);
      await inner(page);
      await page.locator('#see-json').click();
      expect(complaints).toEqual([]);
      expect(readFileSync(file, 'utf8')).toMatch(/default-src 'none'/);
    },
    patience,
  );

  test(
    'has no violation that axe knows of, in both themes and at the width of a phone',
    async () => {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of [1280, 390]) {
          const { page } = await openFile(browser, file, theme);
          await page.setViewportSize({ width, height: 800 });
          for (const view of [null, 'page', 'json', 'markdown']) {
            if (view === 'page') await page.locator('#example').selectOption('Spanish, HTML');
            if (view) await page.locator(`#see-${view}`).click();
            if (view === 'page') await inner(page);
            await page.evaluate(axeCore.source);
            const found = (await page.evaluate('axe.run({ iframes: false })')) as {
              violations: { id: string; nodes: { html: string }[] }[];
            };
            expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
            expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
          }
          await page.close();
        }
      }
    },
    patience,
  );
});
