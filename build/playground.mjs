import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleForBrowser } from './bundle-browser.mjs';
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
const [script, style] = await Promise.all([bundledScript(), bundledStyle()]);
const pages = await Promise.all(
  Object.entries(examples).map(async ([name, path]) => ({
    name,
    content: await readFile(join(root, 'fixtures', path), 'utf8'),
  })),
);
const { playgroundPage } = await importBundled(root, `export { playgroundPage } from './src/playground/page.ts';`);
await mkdir(dirname(file), { recursive: true });
await writeFile(file, playgroundPage(script, style, pages));
console.log(`${file}: open it in a browser`);

/** The program of the page. A script element ends at the first end tag, whatever stands around it. */
async function bundledScript() {
  const { code } = await bundleForBrowser(root, 'src/playground/main.ts', 'iife');
  return code
    .trim()
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
}

async function bundledStyle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/playground/style.css'],
    bundle: true,
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text.trim() ?? '';
}
