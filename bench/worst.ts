/**
 * Lists the pages with the lowest score, what was taken for what on each, and the confusions of the whole set.
 * usage: npm run worst -- --corpora DIR [--set roles:html] [--folds OUT] [--role caption] [--pages 20]
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import chalk, { Chalk } from 'chalk';
import { type Corpora, openCorpora } from '../train/corpora.ts';
import { answer } from './answer.ts';
import { type Judges, openFolds, shipped } from './folds.ts';
import { listed, summary } from './listing.ts';
import { byScore, type ScoredPage, scored } from './scored-page.ts';
import { usage, type WorstOptions, worstOptions } from './worst-options.ts';

interface Opened {
  options: WorstOptions;
  corpora: Corpora;
  judges: Judges;
}

async function open(options: WorstOptions): Promise<Opened> {
  const folders = existsSync(options.corpora) ? readdirSync(options.corpora) : [];
  const corpora = folders.filter((name) => existsSync(path.join(options.corpora, name, 'gold.ndjson')));
  if (corpora.length === 0) throw new Error(`${options.corpora} holds no folder with a gold.ndjson`);
  if (!corpora.includes(options.corpus))
    throw new Error(`there is no corpus ${options.corpus} in ${options.corpora}, there are ${corpora.join(', ')}`);
  const judges = options.folds === null ? shipped() : openFolds(options.folds);
  return { options, corpora: await openCorpora(options.corpora, 'train/labels'), judges };
}

function list({ options, corpora, judges }: Opened): string {
  const { corpus, pageType, mode, role } = options;
  const all: ScoredPage[] = [];
  let [unknown, skipped] = [0, 0];
  for (const page of corpora.pages()) {
    if (page.corpus !== corpus || (pageType !== null && page.row.pageType !== pageType)) continue;
    const model = judges.of(page.row.id);
    if (!model) {
      skipped++;
      continue;
    }
    const result = scored(answer(page, mode, corpora.flatten, model), role);
    if (result) all.push(result);
    else unknown++;
  }
  const set = [corpus, pageType ?? [], mode].flat().join(':');
  const measure = role === null ? 'words of the body' : `lines of ${role}`;
  if (all.length === 0)
    throw new Error(`no page of ${set} tells the ${measure}${skipped > 0 ? ` (${skipped} are of no fold)` : ''}`);
  const worst = all.sort(byScore).slice(0, options.pages);
  const listing = { role, lines: options.lines, paint: process.stdout.isTTY ? chalk : new Chalk({ level: 0 }) };
  const head = [
    `${set}, ${measure}: the ${worst.length} lowest of ${all.length} pages. ${judges.description}`,
    ...(skipped > 0 ? [`${skipped} pages are of no fold here and left out.`] : []),
    ...(unknown > 0 ? [`${unknown} pages have none, or it is not known, and are left out.`] : []),
    '- lost, + too much, ~ another mistake; position, gold>given, confidence, place, text.',
  ];
  return `${head.join('\n')}\n\n${worst.map((each) => listed(each, listing)).join('')}${summary(all, listing)}`;
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const options = worstOptions(process.argv.slice(2));
  process.stdout.write(options ? list(await open(options)) : usage);
} catch (error) {
  console.error(`worst: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
