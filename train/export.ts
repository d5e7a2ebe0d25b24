/**
 * Writes what the trainer learns from: for each page and form its feature rows, the names and words of its blocks, their groups
 * and their roles.
 * usage: export CORPORA LABELS OUT FORM...
 * FORM: html | html-planted | text-blocks | text-main | text-strings | text-wrapped | text-runs | dump-1 | dump-2 ...
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { evidenceOf, featureGroups } from '../src/label/features/index.ts';
import { detectLanguage } from '../src/label/language/detect.ts';
import { guessLanguage } from '../src/node/guess-language.ts';
import { blockLabels } from './block-labels.ts';
import { openCorpora } from './corpora.ts';
import { alignRoles } from './gold.ts';
import { pageForm } from './page-form.ts';
import { reading } from './reading.ts';

const [corpora = '', labelFolder = '', out = '', ...forms] = process.argv.slice(2);

/** Forms in which pages that are not labelled line by line are learned from too. */
const weakForms = new Set(['html', 'text-blocks', 'text-strings', 'text-runs']);

/** Longer pages are lists without end; they would fill a batch alone. */
const mostBlocks = 4000;

/** A number for each string met, from 0. */
const numbers = (): { of: (text: string) => number; all: () => string[] } => {
  const known = new Map<string, number>();
  return {
    of: (text) => {
      const id = known.get(text) ?? known.size;
      known.set(text, id);
      return id;
    },
    all: () => [...known.keys()],
  };
};

const { pages, domains } = openCorpora(corpora, labelFolder);
mkdirSync(out, { recursive: true });
const bags = numbers();
const files = forms.map((form) => ({
  form,
  rows: openSync(path.join(out, `${form}.f32`), 'w'),
  pages: openSync(path.join(out, `${form}.ndjson`), 'w'),
}));
for (const page of pages()) {
  const { corpus, row, html, lines, roles } = page;
  const shown = reading(html, true).blocks.map(({ text }) => text);
  const shownNumbers = shown.map((_, i) => String(i));
  for (const file of files) {
    if (lines.length === 0 && !weakForms.has(file.form)) continue;
    const form = pageForm(file.form, html, { lines, roles }, row.lang ?? 'en', row.id);
    const document = reading(form.text, form.isHtml);
    const { blocks } = document;
    const texts = blocks.map((block) => block.text);
    if (texts.length === 0 || texts.length > mostBlocks) continue;
    const labels = blockLabels(page, form, texts);
    const language = detectLanguage(document, guessLanguage);
    const { rows, names, words, groups } = evidenceOf(document, language.code);
    writeSync(file.rows, new Uint8Array(rows.buffer));
    const line = {
      id: row.id,
      corpus,
      domain: row.domain,
      lang: row.lang,
      pageType: row.pageType,
      lined: lines.length > 0,
      n: texts.length,
      labels,
      // the block of the page's HTML that each block of a text was: what is seen there holds here
      twins:
        form.isHtml || lines.length > 0
          ? null
          : alignRoles(shown, shownNumbers, texts).map((twin) => Number(twin ?? -1)),
      sizes: texts.map((text) => text.length),
      near: names.map(({ near, inner }) => [...near, ...inner].map(bags.of)),
      far: names.map(({ far }) => far.map(bags.of)),
      words: words.map((each) => each.map((word) => bags.of(`"${word}`))),
      groups: [groups.template, groups.box, groups.list].map((each) => [...each]),
    };
    writeSync(file.pages, `${JSON.stringify(line)}\n`);
  }
}
for (const file of files) {
  closeSync(file.rows);
  closeSync(file.pages);
}
writeFileSync(path.join(out, 'features.json'), JSON.stringify(featureGroups));
writeFileSync(path.join(out, 'domains.json'), JSON.stringify(domains));
writeFileSync(path.join(out, 'bags.json'), JSON.stringify(bags.all()));
