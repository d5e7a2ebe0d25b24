import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qualityOptions } from '../../../bench/quality/options.ts';
import { namesIn } from '../../../bench/quality/peers.ts';
import { folder } from '../../cli/recorte.ts';
import { run } from '../../examples/tools.ts';

const program = fileURLToPath(new URL('../../../bench/run.mjs', import.meta.url));

const paragraphs = [
  'El puerto de Calandria reabrió este martes tras nueve días de huelga de los prácticos, que pedían un salario mayor.',
  'Las partes firmaron de madrugada un acuerdo que sube los salarios un seis por ciento en los próximos dos años.',
];
const html = `<!doctype html><html lang="es"><title>El puerto reabre tras la huelga</title><article><h1>El puerto reabre tras la huelga</h1>
<p>${paragraphs.join('</p><p>')}</p></article></html>`;
const gold = { title: 'El puerto reabre tras la huelga', body: paragraphs.join('\n\n'), captions: ['Un barco.'] };

function tree(files: Record<string, string | Uint8Array>): string {
  const path = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

const corpora = () =>
  tree({
    'made/gold.ndjson': `${JSON.stringify({ id: 'a', url: 'https://example.org/a', lang: 'es', pageType: 'article', gold })}\n`,
    'made/pages/a.html.gz': gzipSync(html),
  });

/** Stands for two packages of the peers. */
const peers = () =>
  tree({
    'node_modules/linkedom/package.json': '{"version":"1.0.0","exports":"./index.mjs","type":"module"}',
    'node_modules/linkedom/index.mjs': 'export const parseHTML = (html) => ({ document: html });',
    'node_modules/defuddle/package.json':
      '{"version":"2.0.0","exports":{"./node":"./node.mjs","./package.json":"./package.json"}}',
    'node_modules/defuddle/node.mjs':
      'export const Defuddle = async (html, url) => ({ title: url, author: "By A and B", content: "<p>Un barco.</p>" });',
  });

test('pages are answered, scored and set beside the peers that are there', { timeout: 60_000 }, async () => {
  const args = [
    'quality',
    '--corpora',
    corpora(),
    '--set',
    'made:html',
    '--set',
    'made:article:text-blocks',
    '--peers',
    peers(),
  ];
  const { code, stdout, stderr } = await run(process.execPath, [program, ...args]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringContaining('left out: trafilatura.py: there is no'),
  });
  const rows = stdout.split('\n');
  expect(rows[2]).toMatch(
    /^\| made:html \| 1 \| 1\.000 \/ 1\.000 \/ 1\.000 \| 1\.000, 1\.000 \| - \| 1\.000, 1\.000 \|/,
  );
  expect(rows[3]).toMatch(/^\| made:article:text-blocks \| 1 \| 1\.000/);
  expect(rows.at(-2)).toBe('| defuddle 2.0.0, linkedom 1.0.0 | 0.048 | 0.000 | - | - | 100 % in the body | - | - |');
});

test('a corpus that is not there is said', { timeout: 60_000 }, async () => {
  const { code, stderr } = await run(process.execPath, [program, 'quality', '--corpora', corpora(), '--set', 'x:html']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('there is no x/gold.ndjson in ') });
});

test.each([
  [[], 'name the folder'],
  [['--corpora', 'dir', '--set', 'roles'], 'corpus:mode'],
  [['--corpora', 'dir', '--set', 'roles:json'], 'no mode json'],
  [['--corpora', 'dir', '--write'], '--write'],
  [['--corpora', 'dir', '--write', '--folds', 'a', '--peers', 'b', '--set', 'roles:html'], '--write'],
  [['--corpora', 'dir', '--peers', 'b', '--set', 'roles:text-runs'], '--peers'],
])('wrong use is said: %j', (args, message) => {
  expect(() => qualityOptions(args)).toThrow(message);
});

test('a byline is a list of names', () => {
  expect(namesIn(' By  Ada Lind, Bo Sand and Cleo Ruiz ')).toEqual(['Ada Lind', 'Bo Sand', 'Cleo Ruiz']);
  expect(namesIn('Por Ana Gil')).toEqual(['Ana Gil']);
  expect(namesIn('')).toEqual([]);
});
