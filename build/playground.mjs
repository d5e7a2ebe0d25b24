import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forBrowsers } from './bundle-browser.mjs';
import { isStale } from './fresh.mjs';
import { generate } from './generate.mjs';
import { importBundled } from './import-bundled.mjs';

// npm run playground [-- FILE]: one page in which recorte runs; dist/playground/index.html where no file is named.
const root = fileURLToPath(new URL('..', import.meta.url));
const file = process.argv[2] ?? join(root, 'dist/playground/index.html');

/** Pages of fixtures to begin with, by the name that the list shows. */
const examples = {
  'Spanish, HTML': 'related-mid-body-with-cue/input.html',
  'Spanish, text': 'es-agency-dump/input.txt',
  'English, HTML': 'english-read-more/input.html',
  'French, HTML': 'french-multiple-authors/input.html',
  'German, HTML': 'german-kicker/input.html',
  'Arabic, HTML': 'rtl-arabic/input.html',
  'Japanese, HTML': 'japanese/input.html',
};

if (await isStale(root)) await generate(root);
const [script, style] = await Promise.all(['main.ts', 'style.css'].map(bundled));
const pages = await Promise.all(
  Object.entries(examples).map(async ([name, path]) => ({
    name,
    content: await readFile(join(root, 'fixtures', path), 'utf8'),
  })),
);
const { playgroundPage } = await importBundled(root, `export { playgroundPage } from './src/playground/page.ts';`);
await mkdir(dirname(file), { recursive: true });
await writeFile(file, playgroundPage(script, style, pages));

/** @param {string} path in src/playground */
async function bundled(path) {
  const { outputFiles } = await build({
    ...forBrowsers(root),
    entryPoints: [join(root, 'src/playground', path)],
    write: false,
    format: path === 'main.ts' ? 'iife' : 'esm',
  });
  // A script element ends at the first end tag, whatever stands around it.
  return (outputFiles[0]?.text.trim() ?? '').replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}
