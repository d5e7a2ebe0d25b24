import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { extract, label, read } from '../../src/index.ts';
import { csvHeader, csvRow } from '../../src/write/csv.ts';
import { formats, holdsOne } from '../../src/write/formats.ts';
import { lineRows } from '../../src/write/lines.ts';
import { articleColumns } from '../../src/write/table/columns.ts';
import { recorte } from '../cli/recorte.ts';

/** Schemes that run or hold something, and names with passwords, as browsers still read them. */
const addresses = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'blob:https://example.org/x',
  'https://ana:clave@example.org/x',
  'https://ana@example.org/x',
  '//ana:clave@example.org/x',
  '/\\ana:clave@example.org/x',
  '\\\\ana:clave@example.org/x',
  '/\t/ana:clave@example.org/x',
];

const attribute = (address: string): string => address.replace(/[&"<]|\p{Cc}/gu, (mark) => `&#${mark.charCodeAt(0)};`);

const story = `<p>El puerto de Villaseca volvió a recibir barcos el jueves, después de tres días en que el viento
mantuvo cerrada la bahía, según contó la capitanía.</p>`;

function page(address: string): string {
  const to = attribute(address);
  return `<html lang="es"><head><base href="${to}"><link rel="canonical" href="${to}"><meta property="og:url" content="${to}">
<meta property="og:image" content="${to}"><title>El puerto de Villaseca reabre</title>
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', url: address, image: address, mainEntityOfPage: address, author: { name: 'Ana Ruiz', url: address } })}</script></head>
<body><article><h1>El puerto de Villaseca reabre tras la tormenta</h1><p>Por <a href="${to}">Ana Ruiz</a></p>
<figure><img src="${to}" data-src="${to}" srcset="${to} 2x"><figcaption>Un barco en el muelle. Foto: EFE</figcaption></figure>
${story}<p>Los pescadores contaron que <a href="${to}">las redes quedaron dañadas</a> y que tardarán semanas en repararlas.</p>${story}
<p>Te puede interesar: <a href="${to}">La sequía obliga a racionar el agua en tres comarcas</a></p></article>
<aside><h2>Lo más leído</h2><ol><li><a href="${to}">Montearroyo abre los domingos</a></li><li><a href="${to}">El arroz sube otra vez</a></li></ol></aside>
</body></html>`;
}

const markdownPage = (address: string): string => `---
url: ${JSON.stringify(address)}
image: ${JSON.stringify(address)}
---
# El puerto de Villaseca reabre tras la tormenta

El puerto volvió a recibir barcos y [las redes](<${address.replace(/\p{Cc}/gu, '').replaceAll('\\', '\\\\')}>) quedaron dañadas, según contó el jueves la capitanía.

![Un barco](<${address.replace(/\p{Cc}/gu, '').replaceAll('\\', '\\\\')}>)
`;

const forbidden = /(?:javascript|vbscript|data|file|blob):|clave|ana(?::|%3a)?[^\s/]*@/i;

/** All values of a JSON text, however deep, that are called an address. */
function urls(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /url|image/i.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => urls(inner, Array.isArray(value) ? key : name));
}

it.each(addresses)('%j is no link target in any format', (address) => {
  for (const [input, url] of [
    [page(address), undefined],
    [page(address), 'https://example.org/nota'],
    [page(address), address],
    [markdownPage(address), undefined],
  ] as const) {
    const article = extract(input, { url, links: true });
    expect(urls(article).join(' ')).not.toMatch(forbidden);
    // Markdown that is no link is text, and stays it.
    if (input.startsWith('---')) continue;
    for (const format of formats.filter(holdsOne)) expect(format.write(article, {})).not.toMatch(forbidden);
    expect(csvHeader(articleColumns(), {}) + csvRow(articleColumns(), article, {})).not.toMatch(forbidden);
    const document = read(input, { url });
    expect(JSON.stringify(lineRows({ document, blocks: label(document) }, { url }))).not.toMatch(forbidden);
  }
});

it('addresses that are harmless come out: the test above can fail', () => {
  const article = extract(page('https://example.org/x?y=1'), { links: true });
  expect(new Set(urls(article))).toEqual(new Set(['https://example.org/x?y=1']));
  expect(urls(article).length).toBeGreaterThan(4);
  const [row] = parse(csvHeader(articleColumns(), {}) + csvRow(articleColumns(), article, {}), { columns: true }) as [
    Record<string, string>,
  ];
  expect(row.url).toBe('https://example.org/x?y=1');
});

it('the address that a line of pipe gives is no exception', async () => {
  const lines = addresses.flatMap((url) => [page('/x'), '<p>hola</p>'].map((html) => JSON.stringify({ html, url })));
  const { stdout } = await recorte(['pipe', '--links'], { input: `${lines.join('\n')}\n` });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(2 * addresses.length);
  for (const answer of answers) expect(urls(answer).join(' ')).not.toMatch(forbidden);
}, 60_000);
