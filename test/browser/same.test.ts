import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type * as Library from '../../src/browser.ts';
import { createExtractor } from '../../src/index.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const web = (await import(path('dist/browser.js'))) as typeof Library;
const pages = readdirSync(path('fixtures'))
  .flatMap((name) => ['html', 'txt', 'md'].map((kind) => path(`fixtures/${name}/input.${kind}`)))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file));
const weights = readFileSync(path('src/label/recorte.model'));

/** Languages are told the same where one is given: only Node has a second opinion of them. */
const options = { lang: 'es' };

it('with the same weights, the build for browsers gives what Node gives', () => {
  const onNode = createExtractor({ ...options, model: weights });
  const inBrowsers = web.createExtractor({ ...options, model: weights });
  expect(pages.length).toBeGreaterThan(40);
  for (const page of pages) expect(inBrowsers.extract(page)).toEqual(onNode.extract(page));
});

it('with its own, of a hundred lines at most three have another role', () => {
  const [onNode, inBrowsers] = [createExtractor(options), web.createExtractor(options)].map((extractor) =>
    pages.flatMap((page) => extractor.label(extractor.read(page)).map(({ role }) => role)),
  );
  const others = (onNode ?? []).filter((role, i) => role !== inBrowsers?.[i]);
  expect(inBrowsers).toHaveLength(onNode?.length ?? 0);
  expect(others.length).toBeLessThanOrEqual((3 * (onNode?.length ?? 0)) / 100);
});
