import { describe, expect, test } from 'vitest';
import { type Metadata, read } from '../../../src/index.ts';

const metadataOf = (html: string): Metadata => read(html, { type: 'html' }).metadata;
const valuesOf = (facts: readonly { value: string }[]): string[] => facts.map(({ value }) => value);
const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;

test('meta tags, title, canonical link and language', () => {
  const metadata = metadataOf(`<html lang="es-AR"><head><title> El puente |
    Diario </title><meta property="og:title" content="El puente"><meta name="author" content="Ana Ruiz">
    <meta property="article:published_time" content="2025-06-05T10:17:00-03:00"><link rel="canonical" href="/puente">
    <meta property="og:site_name" content="Diario"></head>`);
  expect(metadata.pageTitle?.value).toBe('El puente | Diario');
  expect(metadata.titles).toMatchObject([{ value: 'El puente', from: 'meta', path: 'og:title' }]);
  expect(valuesOf(metadata.authors)).toEqual(['Ana Ruiz']);
  expect(valuesOf(metadata.published)).toEqual(['2025-06-05T10:17:00-03:00']);
  expect(valuesOf(metadata.urls)).toEqual(['/puente']);
  expect(valuesOf(metadata.sites)).toEqual(['Diario']);
  expect(valuesOf(metadata.languages)).toEqual(['es-AR']);
});

test('what stands for pictures', () => {
  const { pictureTexts } = metadataOf(
    '<img alt="El puente &amp; el río" src="a.jpg"><img src="b.jpg"><img alt="" src="c.jpg">',
  );
  expect(pictureTexts).toMatchObject([{ value: 'El puente & el río', from: 'html', span: [0, 46] }]);
});

describe('JSON-LD', () => {
  const article =
    '"@type":"NewsArticle","headline":"El puente","author":[{"name":"Ana Ruiz"},{"name":"Luis Gil"}],"datePublished":"2025-06-05"';

  test.each([
    ['alone', `{${article}}`],
    ['in a graph', `{"@graph":[{"@type":"WebSite","name":"Diario"},{${article}}]}`],
    ['in an array', `[{"@type":"BreadcrumbList"},{${article}}]`],
    ['with a trailing comma and a line break in a string', `{${article},"description":"dos\nlíneas",}`],
    ['in a comment', `<!-- {${article}} -->`],
    ['in CDATA', `//<![CDATA[\n{${article}}\n//]]>`],
  ])('%s', (_, json) => {
    const metadata = metadataOf(jsonLd(json));
    expect(valuesOf(metadata.titles)).toEqual(['El puente']);
    expect(valuesOf(metadata.authors)).toEqual(['Ana Ruiz', 'Luis Gil']);
    expect(valuesOf(metadata.published)).toEqual(['2025-06-05']);
  });

  test('of other stories says nothing of this one', () => {
    const metadata = metadataOf(
      jsonLd('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Otra"}]}'),
    );
    expect(metadata.titles).toEqual([]);
  });

  test('that is no JSON says nothing', () => {
    expect(metadataOf(jsonLd('{"@type": ][')).titles).toEqual([]);
  });
});

test('microdata and time', () => {
  const metadata = metadataOf(`<div itemscope><h1 itemprop="headline">El puente</h1>
    <span itemprop="author" itemscope><span itemprop="name">Ana Ruiz</span>, cronista</span><time datetime="2025-06-05">hoy</time></div>`);
  expect(valuesOf(metadata.titles)).toEqual(['El puente']);
  expect(valuesOf(metadata.authors)).toEqual(['Ana Ruiz']);
  expect(metadata.published).toMatchObject([{ value: '2025-06-05', from: 'time' }]);
});

test('names that every object of JavaScript has are no keys', () => {
  const names = ['constructor', '__proto__', 'hasOwnProperty', 'toString'];
  const page = names.map((name) => `<meta name="${name}" content="x"><p itemprop="${name}">El puente</p>`).join('');
  expect(valuesOf(Object.values(metadataOf(page)).flat().filter(Boolean))).toEqual([]);
});

test('what is never closed ends where the page does', () => {
  const page = '<html lang="es"><h1>El puente</h1><style>p {';
  expect(metadataOf(page).languages).toMatchObject([{ value: 'es', span: [0, page.length] }]);
});

test('an escape of half a character is none', () => {
  const { titles } = metadataOf(jsonLd('{"@type":"NewsArticle","headline":"El \\ud83d puente"}'));
  expect(valuesOf(titles)).toEqual(['El \ufffd puente']);
});

test('long runs of blanks in broken JSON-LD take no time', () => {
  const { metadata } = read(
    `<script type="application/ld+json">{"headline": "Nota",${' '.repeat(100_000)}x</script><p>hola`,
  );
  expect(metadata.authors).toEqual([]);
});
