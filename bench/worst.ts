/**
 * Lists the pages with the lowest score, what was taken for what on each, and the confusions of the whole set.
 * usage: npm run worst -- --corpora DIR [--set roles:html] [--folds OUT] [--role caption] [--pages 20]
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import chalk, { Chalk } from 'chalk';
import { type Corpora, openCorpora } from '../train/corpora.ts';
import { type Judges, openFolds, shipped } from '../train/folds.ts';
import { answer } from './worst/answer.ts';
import { counted } from './worst/counted.ts';
import { listed, summary } from './worst/listing.ts';
import { usage, type WorstOptions, worstOptions } from './worst/options.ts';
import { byScore, type ScoredPage, scored } from './worst/scored-page.ts';

interface Opened {
  options: WorstOptions;
  corpora: Corpora;
  judges: Judges;
}

function open(options: WorstOptions): Opened {
  const folders = existsSync(options.corpora) ? readdirSync(options.corpora) : [];
  const corpora = folders.filter((name) => existsSync(path.join(options.corpora, name, 'gold.ndjson')));
  if (corpora.length === 0) throw new Error(`${options.corpora} holds no folder with a gold.ndjson`);
  if (!corpora.includes(options.corpus))
    throw new Error(`there is no corpus ${options.corpus} in ${options.corpora}, there are ${corpora.join(', ')}`);
  const judges = options.folds === null ? shipped() : openFolds(options.folds);
  return { options, corpora: openCorpora(options.corpora, 'train/labels'), judges };
}

interface Judged {
  all: ScoredPage[];
  /** Pages of no fold. */
  skipped: number;
  /** Pages that do not know, or do not have, what is measured. */
  unknown: number;
}

function judge({ options, corpora, judges }: Opened): Judged {
  const judged: Judged = { all: [], skipped: 0, unknown: 0 };
  for (const page of corpora.pages()) {
    if (page.corpus !== options.corpus || (options.pageType !== null && page.row.pageType !== options.pageType))
      continue;
    const model = judges.of(page.row.id);
    const result = model && scored(answer(page, options.mode, model), options.role);
    if (result) judged.all.push(result);
    else judged[model ? 'unknown' : 'skipped']++;
  }
  judged.all.sort(byScore);
  return judged;
}

const setOf = ({ corpus, pageType, mode }: WorstOptions): string => [corpus, pageType ?? [], mode].flat().join(':');
const measureOf = ({ role }: WorstOptions): string => (role === null ? 'words of the body' : `lines of ${role}`);

function listing({ options, judges }: Opened, { all, skipped, unknown }: Judged): string {
  const worst = all.slice(0, options.pages);
  const paint = process.stdout.isTTY ? chalk : new Chalk({ level: 0 });
  const look = { role: options.role, lines: options.lines, paint };
  const head = [
    `${setOf(options)}, ${measureOf(options)}: the ${worst.length} lowest of ${counted(all.length, 'page')}. ${judges.description}`,
    ...(skipped > 0 ? [`Left out as of no fold here: ${counted(skipped, 'page')}.`] : []),
    ...(unknown > 0 ? [`Left out for having none, or it is not known: ${counted(unknown, 'page')}.`] : []),
    '- lost, + too much, ~ another mistake; position, gold>given, confidence, place, text.',
  ];
  return `${head.join('\n')}\n\n${worst.map((each) => listed(each, look)).join('')}${summary(all, look)}`;
}

function fail(message: string): void {
  console.error(`worst: ${message}`);
  process.exitCode = 2;
}

function list(opened: Opened): void {
  const judged = judge(opened);
  if (judged.all.length > 0) process.stdout.write(listing(opened, judged));
  else {
    const skipped = judged.skipped > 0 ? ` (of no fold here: ${counted(judged.skipped, 'page')})` : '';
    fail(`no page of ${setOf(opened.options)} tells the ${measureOf(opened.options)}${skipped}`);
  }
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const options = worstOptions(process.argv.slice(2));
  if (options) list(open(options));
  else process.stdout.write(usage);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
