import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import { isHidden, unreadElements } from '../../../src/read/html/elements.ts';
import { corpusFolder } from '../../corpora.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fixtures = readdirSync(join(root, 'fixtures'))
  .map((name) => join(root, 'fixtures', name, 'input.html'))
  .filter(existsSync);
const corpus = corpusFolder('roles', 'pages');
/** Every so many pages of a corpus, where one is there. */
const step = 6;
const pages = corpus
  ? readdirSync(corpus)
      .filter((_, i) => i % step === 0)
      .map((name) => join(corpus, name))
  : [];

/** What a tree of the page holds, asked by selectors: its visible letters, headings and links. */
function bySelectors(html: string): { letters: string; headings: string[]; links: string[] } {
  const $ = load(html);
  $([...unreadElements].join()).remove();
  $('ruby:not(:has(rp)) rt').remove();
  $('*')
    .filter((_, element) => 'tagName' in element && isHidden(element.tagName, element.attribs))
    .remove();
  $('amp-img').empty();
  return {
    letters: bare($.root().text()),
    headings: $('h1, h2, h3, h4, h5, h6')
      .filter((_, heading) => $(heading).parents('h1, h2, h3, h4, h5, h6').length === 0)
      .toArray()
      .map((heading) => bare($(heading).text()))
      .filter(Boolean),
    links: $('a[href]')
      .toArray()
      .filter((link) => bare($(link).text()) !== '')
      .map((link) => $(link).attr('href') as string),
  };
}

const bare = (text: string): string => text.replace(/[\s\p{Cc}\xad\u200b\u2060\ufeff]+/gu, '');

describe('a page read from the events of the parser', () => {
  test.each([...fixtures, ...pages])('holds what a tree of it holds: %s', (file) => {
    const bytes = readFileSync(file);
    const { text, blocks, notices } = read(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { type: 'html' });
    if (notices.some(({ code }) => /^body-from|^mojibake|^too-deep/.test(code))) return;
    const tree = bySelectors(text);
    expect(blocks.map((block) => bare(block.text)).join('')).toBe(tree.letters);
    expect([...new Set(blocks.flatMap(({ links }) => links.map(({ href }) => href)))].sort()).toEqual(
      [...new Set(tree.links)].sort(),
    );
    const headings = blocks.filter(({ level }) => level > 0).map((block) => bare(block.text));
    expect(headings.join('')).toBe(tree.headings.join(''));
  });
});
