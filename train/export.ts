/**
 * Writes what the trainer learns from: for each page and form its feature rows, the names around its blocks, and their roles.
 * usage: export CORPORA OUT FORM...   FORM: html | text-blocks | text-main | text-strings | text-wrapped | text-runs | html-planted | dump-1 | dump-2 ...
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { featureNames, featureRows } from '../src/label/features/index.ts';
import { namesAround } from '../src/label/features/names.ts';
import { detectLanguage } from '../src/label/language/detect.ts';
import { guessLanguage } from '../src/node/guess-language.ts';
import type { Document } from '../src/read/document.ts';
import { readHtml } from '../src/read/html/index.ts';
import { readText } from '../src/read/text/index.ts';
import { alignBody, alignRoles, readGold } from './gold.ts';
import { pageForm } from './page-form.ts';

const [corpora = '', out = '', ...forms] = process.argv.slice(2);
const bench = (await import(pathToFileURL(path.join(corpora, '../bench/flatten.mjs')).href)) as {
  flatten(html: string, style: string, parser: unknown, options: { main: boolean }): string;
  decode(bytes: Uint8Array): string;
};
const parser = await import('htmlparser2');
const flatten = (html: string, style: string, main: boolean): string => bench.flatten(html, style, parser, { main });

const sources: { corpus: string; keep: (row: { pageType: string | null }) => boolean }[] = [
  { corpus: 'roles', keep: () => true },
  { corpus: 'fundus', keep: () => true },
  { corpus: 'wcxb', keep: ({ pageType }) => pageType !== 'forum' && pageType !== 'documentation' },
];

/** Forms in which pages known by their body alone are learned from too. */
const weakForms = new Set(['html', 'text-blocks']);

const reading = (text: string, html: boolean): Document => {
  const source = { text, mend: (each: string) => each };
  const { blocks, metadata, notices } = (html ? readHtml : readText)(source);
  return { type: html ? 'html' : 'text', text, encoding: 'utf-8', digest: '', blocks, metadata, notices };
};

mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'features.json'), JSON.stringify(featureNames));
const folders = readdirSync(corpora).filter((name) => existsSync(path.join(corpora, name, 'gold.ndjson')));
const domains = folders.flatMap((name) => readGold(corpora, name).map(({ id, domain }) => [id, domain] as const));
writeFileSync(path.join(out, 'domains.json'), JSON.stringify(Object.fromEntries(domains)));
for (const form of forms) {
  const rows = openSync(path.join(out, `${form}.f32`), 'w');
  const pages = openSync(path.join(out, `${form}.ndjson`), 'w');
  for (const { corpus, keep } of sources) {
    for (const row of readGold(corpora, corpus).filter(keep)) {
      const html = bench.decode(gunzipSync(readFileSync(path.join(corpora, corpus, 'pages', `${row.id}.html.gz`))));
      const { roles, body } = row.gold;
      if (!roles && !weakForms.has(form)) continue;
      const lines = roles
        ? readFileSync(path.join(corpora, corpus, `${row.id}.txt`), 'utf8')
            .replace(/\n$/, '')
            .split('\n')
        : [];
      const page = pageForm(form, html, { lines, roles: roles ?? [] }, row.lang ?? 'en', row.id, flatten);
      const document = reading(page.text, page.isHtml);
      const texts = document.blocks.map((block) => block.text);
      const labels = roles ? alignRoles(page.lines, page.roles, texts) : body ? alignBody(body, texts) : null;
      if (!labels || texts.length === 0 || texts.length > 4000) continue;
      const language = detectLanguage(document, guessLanguage);
      writeSync(rows, new Uint8Array(featureRows(document, language.code).buffer));
      const names = namesAround(document.blocks);
      const { near, far } = { near: names.map((each) => each.near), far: names.map((each) => each.far) };
      writeSync(
        pages,
        `${JSON.stringify({ id: row.id, corpus, domain: row.domain, lang: row.lang, pageType: row.pageType, n: texts.length, labels, sizes: texts.map((t) => t.length), near, far })}\n`,
      );
    }
  }
  closeSync(rows);
  closeSync(pages);
}
