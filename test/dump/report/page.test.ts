import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { factsOf } from '../../../src/dump/report/facts.ts';
import { reportPage } from '../../../src/dump/report/page.ts';
import { addFacts, addFailure, addSkip, newTally, type Tally } from '../../../src/dump/report/tally.ts';
import { exampleArticle } from '../../example-article.ts';

const run = { command: "recorte batch 'el puerto' -o a.ndjson", version: '1.2.3', seconds: 60 };
const place = (input: string, more = {}) => ({ input, member: null, offset: null, line: null, ...more });

interface Element {
  name?: string;
  attribs?: Record<string, string>;
  data?: string;
  children?: Element[];
}

function elements(page: string): Element[] {
  const all = (node: Element): Element[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(parseDocument(page) as unknown as Element);
}

/** The text of a page as a reader sees it. */
const shown = (page: string): string =>
  elements(page)
    .map(({ data }) => data ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');

function tallyOf(...files: string[]): Tally {
  const tally = newTally();
  for (const name of files) {
    addFacts(tally, factsOf(exampleArticle), { bytes: 5000, milliseconds: 20, place: place(name) });
  }
  return tally;
}

test('the page says how every document ended', () => {
  const tally = tallyOf('a.html', 'b.html');
  addFacts(tally, factsOf({ ...exampleArticle, kind: 'not-article' }), {
    bytes: 1,
    milliseconds: 1,
    place: place('c.html'),
  });
  addFailure(tally, place('foto.jpg'), { code: 'binary-input', message: 'a JPEG picture' });
  addSkip(tally, 'robots-txt');
  const text = shown(reportPage(tally, run));
  for (const words of [
    '5 documents',
    '2 articles',
    '1 not articles',
    '1 failed',
    '1 skipped',
    'binary-input',
    'foto.jpg',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain("recorte batch 'el puerto' -o a.ndjson");
});

test('a run without documents has a page too', () => {
  expect(shown(reportPage(newTally(), { ...run, seconds: 0 }))).toContain('0 documents');
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=https://example.org/x onerror=alert(1)>',
  "'</style></title></code><iframe>",
  '\u202egpj.exe',
  '\u0000\u001b[31m',
  '\ud800',
  '__proto__',
  '&lt;b&gt;',
];

test('what comes from documents is shown, never obeyed', () => {
  const plain = tallyOf('a.html');
  addFailure(plain, place('b'), { code: 'x', message: 'y' });
  addSkip(plain, 'z');
  const usual = new Set(elements(reportPage(plain, run)).map(({ name }) => name));
  const tally = newTally();
  for (const text of hostile) {
    const article = { ...exampleArticle, url: null, site: text, headline: text };
    addFacts(tally, factsOf(article), { bytes: 1, milliseconds: 1, place: place(text) });
    addFailure(tally, place(text, { member: text }), { code: text, message: text });
    addSkip(tally, text);
  }
  const page = reportPage(tally, { ...run, command: hostile.join(' '), version: '<b>' });
  const found = elements(page);
  expect(found.filter(({ name }) => !usual.has(name))).toEqual([]);
  const attributes = found.flatMap(({ attribs = {} }) => Object.keys(attribs));
  expect(attributes.filter((name) => /^(?:on|src|href|style$)/.test(name))).toEqual([]);
  expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
  expect(shown(page)).toContain('<script>alert(1)</script>');
});

test('nothing but its own style sheet is allowed, and no request can leave it', () => {
  const page = reportPage(tallyOf('a.html'), run);
  expect(page).toContain("default-src 'none'; style-src 'sha256-");
  expect(page).not.toContain('unsafe-inline');
  expect(page).not.toMatch(/url\(|@import|https?:/);
});
