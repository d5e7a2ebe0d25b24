import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { bodyTypes } from '../../src/article.ts';
import type { Article } from '../../src/generated/article.ts';
import { extract } from '../../src/index.ts';
import { markdown } from '../../src/write/markdown.ts';

/** What Markdown would take for markup, and what HTML is made of. */
const pieces = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '<?x?>',
    '<![CDATA[x]]>',
    '</p>',
    '<a\nhref="javascript:x">',
  ],
  ...[
    '&lt;b&gt;',
    '&#60;b>',
    '\\<b>',
    '\\',
    '`',
    '```',
    '~~~',
    '\n\n',
    '\n',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '# ',
    '|',
    '---',
    '***',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](data:image/svg+xml,x)',
    '[x]: javascript:x',
    '[x]',
    '<javascript:alert(1)>',
    '<ana@example.org>',
  ],
  ...[
    '](',
    ')',
    '[',
    '"',
    'www.example.org',
    'https://example.org/a_b',
    'https://ana:clave@example.org/x',
    'www.',
    'HTTP://',
    'ana:clave',
    '@',
    '/',
    '?',
    'hola',
    ' ',
    '*',
    '_',
    'á',
    '\u202e',
    '\u0000',
    '\r',
  ],
];
const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
/** Addresses have been resolved or are as written: the latter may hold anything but a scheme. */
const urls = texts.map((text) => `https://example.org/${text}`);

const items = fc.record({
  type: fc.constantFrom(...bodyTypes),
  text: texts,
  links: fc.array(fc.record({ start: fc.nat(9), end: fc.nat(20), url: urls }), { maxLength: 2 }),
});

const articles = fc.record({
  headline: texts,
  kicker: texts,
  deck: texts,
  site: texts,
  tags: fc.array(texts, { maxLength: 2 }),
  body: fc.array(items, { maxLength: 4 }),
  captions: fc.array(fc.record({ text: texts, credit: texts, image: urls }), { maxLength: 2 }),
  related: fc.array(fc.record({ text: texts, url: fc.option(urls), cue: texts }), { maxLength: 2 }),
  trending: fc.array(fc.record({ text: texts, url: fc.option(urls), list: texts, rank: fc.nat(9) }), { maxLength: 2 }),
});

function nodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodes) : [])];
}

/** The Markdown below its front matter, which readers take away, as CommonMark and GFM read it. */
function readAs(text: string): Nodes[] {
  const body = text.replace(/^---\n(?:.*\n)*?---\n/, '');
  return nodes(fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

function check(article: Article): void {
  const text = markdown.write(article, {});
  const found = readAs(text);
  expect(found.filter(({ type }) => type === 'html')).toEqual([]);
  const targets = found.flatMap((node) => ('url' in node ? [node.url] : []));
  // Readers may make links of bare addresses: they lead to the web, too.
  expect(targets.filter((url) => !/^(?:https?:\/\/|mailto:)/i.test(url))).toEqual([]);
  expect(targets.filter((url) => /^https?:\/*[^/?#]*@/i.test(url))).toEqual([]);
  // Front matter: each line is a key, or an item, and what stands in quotes.
  const [front = ''] = /^---\n(?:.*\n)*?---\n/.exec(text) ?? [];
  for (const line of front.split('\n').filter((each) => each !== '---' && each !== ''))
    expect(line).toMatch(/^(?:[a-z]+:|[a-z]+: "(?:[^"\\]|\\.)*"| {2}- "(?:[^"\\]|\\.)*")$/);
}

it('Markdown holds no HTML and no link that leads elsewhere than to the web, whatever is in it', () => {
  const whole = extract('');
  fc.assert(
    fc.property(articles, (parts) => check({ ...whole, ...parts } as unknown as Article)),
    { numRuns: 1500 },
  );
}, 120_000);

it('markup that a page shows as text is text', () => {
  const html = `<article><h1>Así se escribe &lt;script&gt;alert(1)&lt;/script&gt; en una página</h1><p>La nota explica que &lt;img src=x onerror=alert(1)&gt; es una
etiqueta y que [esto](javascript:alert(1)) no es un enlace, según contó el jueves la profesora.</p></article>`;
  const article = extract(html);
  expect(article.headline).toContain('<script>');
  check(article);
});

it('a bare address that ends where a link begins does not swallow what follows', () => {
  const link = { start: 4, end: 5, url: 'https://example.org/x' };
  for (const type of ['paragraph', 'subhead', 'table-row', 'list-item', 'quote'])
    check({
      ...extract(''),
      body: [{ type, text: 'www.example.org<script>alert(1)</script>', links: [link] }],
    } as never);
});

it('an address with a password in it is no link', () => {
  const text =
    'Entró por https://ana:clave@example.org/x, por www.ana:clave@example.org/x, por http://a|b.c:`cl``ave`@example.org y por https://example.org/@ana';
  for (const type of ['paragraph', 'subhead', 'table-row', 'list-item', 'quote']) {
    const article = { ...extract(''), headline: text, body: [{ type, text, links: [] }] } as never;
    check(article);
    const written = readAs(markdown.write(article, {}));
    expect(written.flatMap((node) => ('url' in node ? [node.url] : []))).toContain('https://example.org/@ana');
    expect(written.flatMap((node) => ('value' in node ? [node.value] : [])).join('')).toContain(text);
  }
});
