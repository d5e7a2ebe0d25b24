import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axeCore from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/dump/report/facts.ts';
import { reportPage } from '../../../src/dump/report/page.ts';
import { addFacts, addFailure, addSkip, newTally } from '../../../src/dump/report/tally.ts';
import { exampleArticle } from '../../example-article.ts';
import { openFile, startBrowser, withoutBrowser } from '../../explain/page/browser.ts';

const patience = 120_000;
const phone = { width: 390, height: 800 };

describe.skipIf(withoutBrowser())('the report of a run in Chromium', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'recorte-report-'));
  const file = join(folder, 'report.html');

  beforeAll(async () => {
    const tally = newTally();
    const place = { input: 'notas/dump.warc.gz', member: null, offset: 123_456, line: null };
    for (const host of ['puerto-de-villaseca-y-montearroyo.example', 'farolero.example']) {
      const article = { ...exampleArticle, url: `https://${host}/nota`, byline: { text: null, authors: [] } };
      for (let at = 0; at < 12_345; at += 4115)
        addFacts(tally, factsOf(article), { bytes: 5000, milliseconds: at, place });
    }
    addFailure(tally, place, { code: 'unreadable', message: 'its packed data end too early. Get the file again.' });
    addSkip(tally, 'robots-txt');
    writeFileSync(
      file,
      reportPage(tally, { command: 'recorte batch notas/ -o a.ndjson', version: '1.2.3', seconds: 60 }),
    );
    browser = await startBrowser();
  }, patience);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    'shows every column of the sites at the width of a phone',
    async () => {
      const { page } = await openFile(browser, file);
      await page.setViewportSize(phone);
      const cells = await page.locator('.wide-table :is(td, th)').all();
      expect(cells.length).toBeGreaterThan(20);
      for (const cell of cells) {
        const box = await cell.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
      }
      await page.close();
    },
    patience,
  );

  test.each(['light', 'dark'] as const)(
    'has no violation that axe knows of: %s',
    async (colorScheme) => {
      const { page } = await openFile(browser, file, colorScheme);
      for (const size of [phone, { width: 1280, height: 800 }]) {
        await page.setViewportSize(size);
        const found = await page.evaluate(`${axeCore.source}; axe.run()`);
        const { violations } = found as axeCore.AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      await page.close();
    },
    patience,
  );
});
