import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

// npm run pictures: docs/pictures, from a page of explain in the system's Chromium.
const root = fileURLToPath(new URL('..', import.meta.url));
const places = [
  process.env.RECORTE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = places.find((path) => path && existsSync(path));
if (!executablePath) {
  console.error('pictures: no Chromium found; install one, or name it in RECORTE_CHROMIUM');
  process.exit(1);
}

/** @type {{ name: string, theme: 'light' | 'dark', width: number, height: number, open: boolean }[]} */
const pictures = [
  { name: 'explain-light', theme: 'light', width: 1200, height: 720, open: true },
  { name: 'explain-dark', theme: 'dark', width: 1200, height: 720, open: true },
  { name: 'explain-phone', theme: 'light', width: 390, height: 720, open: false },
];

const folder = mkdtempSync(join(tmpdir(), 'recorte-pictures-'));
const file = join(folder, 'page.html');
const input = 'fixtures/related-mid-body-with-cue/input.html';
execFileSync(process.execPath, ['bin/recorte.js', 'explain', '--html', file, input], { cwd: root });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, theme, width, height, open } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme });
  await page.goto(`file://${file}`);
  const line = page.locator('.line', { hasText: 'Te puede interesar Los pescadores' }).first();
  if (open) await line.click();
  else await line.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(root, 'docs/pictures', `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
