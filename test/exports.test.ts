import { expect, it } from 'vitest';
import { page } from './cli/recorte.ts';

it('stands under its own name, for Node and for browsers, with the same exports', async () => {
  const [node, browser] = await Promise.all(['recorte', 'recorte/browser'].map((name) => import(name)));
  expect(Object.keys(node).sort()).toEqual(Object.keys(browser).sort());
  expect(node.extract(page).headline).toBe(browser.extract(page).headline);
});
