import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePages } from '../../../src/cli/explain/pages.ts';
import { loadEngine } from '../../../src/engine.ts';
import { readLabels, textHash } from '../../../train/labels.ts';
import { openFile, startBrowser, withoutBrowser } from './browser.ts';
import { hostile, inputs } from './inputs.ts';

const axe = axeCore.source;
const patience = 300_000;

describe.skipIf(withoutBrowser())('in Chromium', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'recorte-pages-'));
  const fileOf = (name: string): string => join(folder, 'out', `${name}.html`);

  beforeAll(async () => {
    const files = Object.entries(inputs).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    await writePages(
      join(folder, 'out'),
      files,
      await loadEngine({}),
      { limits: { lines: 50_000, text: 10_000_000 } },
      { type: undefined, limit: undefined, quiet: undefined, color: false },
    );
    browser = await startBrowser();
  }, patience);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const lineOf = (page: Page, text: string) => page.locator('.line', { hasText: text }).first();

  test.each(['dump.txt', 'related.html', 'arabic.html', 'long.html', 'huge.txt', 'hostile<b>.txt'])(
    '%s shows its lines and its Article, without a complaint, a dialog or a request',
    async (name) => {
      const { page, complaints } = await openFile(browser, encodeURI(fileOf(name)));
      expect(await page.locator('.line').count()).toBeGreaterThan(5);
      expect(await page.locator('.field').count()).toBeGreaterThan(0);
      expect(await page.locator('#strip rect').count()).toBeGreaterThan(0);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('.why').waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
    patience,
  );

  test.each(['related.html', 'arabic.html', 'dump.txt'])(
    '%s has no violation that axe knows of, in both themes and at the width of a phone',
    async (name) => {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of [1280, 390]) {
          const { page } = await openFile(browser, fileOf(name), theme);
          await page.setViewportSize({ width, height: 800 });
          await page.locator('.line').nth(2).click();
          // Every colour that text can stand on.
          await page.evaluate(
            "for (const each of document.querySelectorAll('.line, .field')) each.classList.add('lit')",
          );
          await page.evaluate(axe);
          const found = (await page.evaluate('axe.run()')) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
          const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          expect(overflow).toBeLessThanOrEqual(0);
          await page.close();
        }
      }
    },
    patience,
  );

  test(
    'the index lists every page, the least sure first, sorts, and has no violation',
    async () => {
      const { page, complaints } = await openFile(browser, join(folder, 'out/index.html'));
      const names = (): Promise<string[]> => page.locator('tbody a').allTextContents();
      expect((await names()).length).toBe(Object.keys(inputs).length);
      await page.locator('[data-key="lines"]').click();
      expect((await names()).at(-1)).toContain('huge.txt');
      await page.locator('[data-key="lines"]').click();
      expect((await names())[0]).toContain('huge.txt');
      await page.evaluate(axe);
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] };
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.locator('tbody a', { hasText: 'hostile' }).click();
      await page.locator('.line').first().waitFor();
    },
    patience,
  );

  test(
    'pointing at a line lights its value, and at a value its line',
    async () => {
      const { page } = await openFile(browser, fileOf('related.html'));
      await lineOf(page, 'Te puede interesar Los pescadores').hover();
      expect(await page.locator('.field.lit').allTextContents()).toEqual([
        expect.stringContaining('Los pescadores de Bahía Mansa cambian las redes'),
      ]);
      await page.locator('.key-captions').first().hover();
      expect(await page.locator('.line.lit .text').allTextContents()).toEqual([
        expect.stringContaining('Bolsas con redes'),
      ]);
      await page.locator('.key-headline').focus();
      expect(await page.locator('.line.lit .role').allTextContents()).toEqual(['H headline']);
    },
    patience,
  );

  test(
    'filters by role, by confidence and by words, and shows all again',
    async () => {
      const { page } = await openFile(browser, fileOf('related.html'));
      const count = (): Promise<number> => page.locator('.line').count();
      const all = await count();
      await page.locator('[data-role="related"]').click();
      expect(await page.locator('.line .role').allTextContents()).toEqual(Array(5).fill('R related'));
      await page.keyboard.press('Escape');
      expect(await count()).toBe(all);
      await page.locator('#below').fill('0.6');
      const sure = (await page.locator('.line .sure').allTextContents()).map(Number);
      expect(sure.length > 0 && sure.length < all && sure.every((each) => each < 0.6)).toBe(true);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('BAHIA mansa');
      const othersLeft = page.locator('.line .text').filter({ hasNotText: /bahía mansa/i });
      await othersLeft.first().waitFor({ state: 'detached' });
      expect(await count()).toBeGreaterThan(0);
    },
    patience,
  );

  test(
    'j and k move, Enter opens the why, ? the help',
    async () => {
      const { page } = await openFile(browser, fileOf('dump.txt'));
      for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
      expect(await page.locator('.line.current .n').textContent()).toBe('2');
      await page.keyboard.press('Enter');
      expect(await page.locator('.why').textContent()).toContain('sure that it is');
      await page.keyboard.press('?');
      expect(await page.locator('#help').isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator('#help').isVisible()).toBe(false);
    },
    patience,
  );

  test(
    'a corrected line is exported as what a case expects, and as labels for training',
    async () => {
      const { page } = await openFile(browser, fileOf('related.html'));
      const line = lineOf(page, 'Bolsas con redes');
      await line.click();
      await line.locator('select').selectOption('body');
      expect(await page.locator('#corrections-count').textContent()).toBe('1 line corrected');
      const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#save-case').click()]);
      expect(saved.suggestedFilename()).toBe('related.expected.json');
      const expected = JSON.parse(readFileSync(await saved.path(), 'utf8'));
      expect(Object.keys(expected).sort()).toEqual(['body', 'captions']);
      expect(expected.captions).toEqual([]);
      expect(expected.body[0]).toEqual({ type: 'paragraph', text: expect.stringContaining('Bolsas con redes') });
      const [labels] = await Promise.all([page.waitForEvent('download'), page.locator('#save-roles').click()]);
      const { hash, roles, lang } = readLabels(await labels.path());
      const texts = await page.locator('.line .text').allTextContents();
      expect(hash).toBe(textHash(texts.join('\n')));
      expect(roles.length).toBe(texts.length);
      expect(roles[texts.findIndex((text) => text.startsWith('Bolsas con redes'))]).toBe('body');
      expect(lang).toBe('es');
      await page.locator('#discard').click();
      expect(await page.locator('#corrections').isHidden()).toBe(true);
    },
    patience,
  );

  test(
    'the Article is copied as JSON',
    async () => {
      const { page } = await openFile(browser, fileOf('dump.txt'));
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.locator('#copy').click();
      await page.locator('#said:not(:empty)').waitFor();
      const copied = JSON.parse((await page.evaluate('navigator.clipboard.readText()')) as string);
      expect(copied).toMatchObject({ schema: 'recorte/1', language: { code: 'es' } });
      expect(copied.provenance).toBeUndefined();
    },
    patience,
  );

  test(
    'a huge text is searched and jumped through without making all its lines',
    async () => {
      const { page } = await openFile(browser, fileOf('huge.txt'));
      expect(await page.locator('.line').count()).toBeLessThan(2000);
      await page.locator('#search').fill('Temporada 35990');
      await page.locator('#count:not(:empty)').waitFor();
      expect(await page.locator('.line').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.locator('#strip').click({ position: { x: 1270, y: 5 } });
      expect(Number(await page.locator('.line.current .n').textContent())).toBeGreaterThan(35_000);
    },
    patience,
  );

  test(
    'markup of an input is text, its controls are shown',
    async () => {
      const { page } = await openFile(browser, encodeURI(fileOf('hostile<b>.txt')));
      const shown = (await page.locator('.line .text').allTextContents()).join('\n');
      expect(hostile).toContain("<script>alert('run')");
      expect(shown).toContain('[31mrojo');
      expect(shown).not.toContain('\u001b');
      expect(shown).toContain('⟨U+202E⟩');
      expect(await page.locator('main :is(img, iframe, script, style)').count()).toBe(0);
      expect(await page.locator('h1').textContent()).toContain('hostile<b>.txt');
    },
    patience,
  );
});
