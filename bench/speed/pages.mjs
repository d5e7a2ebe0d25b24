import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { read } from '../built.mjs';

/**
 * Pages that all are run on: decoded, as HTML and flattened to a line a block.
 * @typedef {{ html: string[], texts: string[] }} Pages
 */

/**
 * Reads the `.html` and `.html.gz` files below a folder, in the order of their names.
 * @param {string} folder
 * @param {number} most pages to take, spread over all there are
 * @returns {Pages}
 */
export function readPages(folder, most) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.html(?:\.gz)?$/.test(name) && statSync(join(folder, name)).isFile())
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no .html and no .html.gz`);
  const step = Math.max(1, names.length / most);
  const chosen = Array.from({ length: Math.min(names.length, most) }, (_, k) => names[Math.floor(k * step)] ?? '');
  const documents = chosen.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return read(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { type: 'html' });
  });
  return {
    html: documents.map(({ text }) => text),
    texts: documents.map(({ blocks }) => blocks.map(({ text }) => text).join('\n')),
  };
}

/**
 * Writes the inputs for other processes to read.
 * @param {Pages} pages
 * @returns {{ folder: string, html: string, texts: string, pipe: string }} paths of JSON strings, a line each, and of lines for `recorte pipe`
 */
export function handOut({ html, texts }) {
  const folder = mkdtempSync(join(tmpdir(), 'recorte-speed-'));
  const paths = { folder, html: join(folder, 'html'), texts: join(folder, 'texts'), pipe: join(folder, 'pipe.ndjson') };
  /** @param {readonly unknown[]} values */
  const lines = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
  writeFileSync(paths.html, lines(html));
  writeFileSync(paths.texts, lines(texts));
  writeFileSync(paths.pipe, lines(html.map((page, id) => ({ id, html: page }))));
  return paths;
}

/** @param {readonly string[]} texts */
export const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
