import { characterEntities } from 'character-entities';
import { expect, it } from 'vitest';
import { characterEntities as packed } from '../../src/browser/html-entities.ts';
import type * as Library from '../../src/browser.ts';

const web = (await import(new URL('../../dist/browser.js', import.meta.url).href)) as typeof Library;
const textsOf = (lines: readonly string[]): string[] =>
  web.read(lines.map((line) => `<p>${line}</p>`).join('\n'), { type: 'html' }).blocks.map(({ text }) => text);

it('browsers have the same named entities', () => {
  expect({ ...packed }).toEqual({ ...characterEntities });
});

it('a page with all of them reads as it should', () => {
  // Blanks and what shows nothing would be folded.
  const shown = Object.entries(characterEntities).filter(([, char]) => /^[\p{L}\p{S}\p{P}]+$/u.test(char));
  expect(shown.length).toBeGreaterThan(1900);
  expect(textsOf(shown.map(([name]) => `${name}: &${name};`))).toEqual(shown.map(([name, char]) => `${name}: ${char}`));
});

it.each([
  ['&copy 2025', '© 2025'],
  ['&copy2025', '©2025'],
  ['El &notit; y el &notin;', 'El ¬it; y el ∉'],
  ['a &YUcy. b &Gdot c', 'a &YUcy. b &Gdot c'],
  ['&zz; &; &amp', '&zz; &; &'],
])('"%s" too', (html, text) => {
  expect(textsOf([html])).toEqual([text]);
});
