import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const places = [
  process.env.RECORTE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; null where there is none. */
const browserPath: string | null = places.find((path) => path !== undefined && existsSync(path)) ?? null;

/**
 * Whether tests in a browser are left out, which is said once.
 * @throws Error where RECORTE_REQUIRE_BROWSER asks for a browser that there is not
 */
export function withoutBrowser(): boolean {
  if (browserPath !== null) return false;
  const message = 'no Chromium found (apt-get install chromium, or name one in RECORTE_CHROMIUM)';
  if (process.env.RECORTE_REQUIRE_BROWSER === '1') throw new Error(message);
  console.warn(`skipped: pages in a browser, ${message}`);
  return true;
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox'] });

/** A page of a browser and everything that it complained of or asked the network for. */
export interface Watched {
  page: Page;
  complaints: string[];
}

/** Opens a file from disk. */
export async function openFile(browser: Browser, file: string, theme: 'light' | 'dark' = 'light'): Promise<Watched> {
  const page = await browser.newPage({
    colorScheme: theme,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
  const complaints: string[] = [];
  page.setDefaultTimeout(120_000);
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== `file://${file}` && !request.url().startsWith('blob:'))
      complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, complaints };
}
