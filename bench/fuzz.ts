import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { between, writeBetween } from './between-marks.mjs';
import { page } from './dump/pages.mjs';
import { written } from './fuzz/content.ts';
import { storedInputs, storeInputs } from './fuzz/corpus.ts';
import { fuzz } from './fuzz/guided.ts';
import { follow } from './fuzz/reached.ts';
import { seedsFrom } from './fuzz/seeds.ts';
import { fuzzHead, fuzzRow, fuzzTable, type Row } from './fuzz/table.ts';
import { targetsFor } from './fuzz/targets.ts';
import { truncate } from './fuzz/truncate.ts';
import { watch } from './fuzz/watch.ts';

// npm run fuzz [-- --runs N --seconds S --seed N --only NAME,NAME --pages DIR --corpus DIR --found DIR --write]: see bench/README.md.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    pages: { type: 'string' },
    corpus: { type: 'string' },
    found: { type: 'string', default: 'found' },
    truncate: { type: 'string', default: '0' },
    every: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

const root = pathToFileURL(resolve('src')).href;
const only = values.only?.split(',');
const everyTarget = await targetsFor(seedsFrom(resolve('fixtures'), values.pages ?? null));
const targets = everyTarget.filter(({ name }) => !only || only.includes(name));
const report = resolve('docs/trust.md');

async function fuzzAll(): Promise<boolean> {
  const take = follow(root);
  const announce = watch(values.found);
  const bounds = {
    runs: Number(values.runs),
    seed: Number(values.seed),
    milliseconds: Number(values.seconds) * 1000 || Number.POSITIVE_INFINITY,
  };
  const rows: Row[] = [];
  console.log(fuzzHead.join('\n'));
  for (const target of targets) {
    const begun = process.cpuUsage();
    const folder = values.corpus === undefined ? null : join(values.corpus, target.name);
    const begin = folder === null ? [] : storedInputs(folder);
    const { executions, found, kept, share } = await fuzz(target, begin, take, bounds, (inputs, at) =>
      announce(target.name, inputs, at),
    );
    const seconds = process.cpuUsage(begun).user / 1e6;
    const { seed } = values;
    const row = { target: target.name, executions, kept: kept.length, share, seconds, seed, fault: found !== null };
    rows.push(row);
    console.log(fuzzRow(row));
    if (folder !== null) storeInputs(folder, kept);
    if (!found) continue;
    const file = join(values.found, `${target.name}-${values.seed}.json`);
    mkdirSync(values.found, { recursive: true });
    writeFileSync(file, written(found.input));
    console.log(`  ${file}: ${written(found.input).slice(0, 300)}`);
    console.log(`  ${found.error.stack?.split('\n').slice(0, 6).join('\n  ')}`);
  }
  console.log(`\n${rows.reduce((sum, { executions }) => sum + executions, 0).toLocaleString('en')} executions`);
  if (values.write) {
    const names = everyTarget.map(({ name }) => name);
    writeBetween(report, 'fuzz', `${fuzzTable(rows, between(report, 'fuzz'), names)}\n`);
  }
  return rows.every(({ fault }) => !fault);
}

/** The pages of a folder, or the fixtures, and made-up ones where these are too few. */
function pagesToCut(most: number): Uint8Array[] {
  const folder = values.pages ?? resolve('fixtures');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html?|txt|md)$/.test(name),
  );
  const given = names.sort().map((name) => readFileSync(join(folder, name)));
  const made = Array.from({ length: most }, (_, number) => page(number).bytes);
  return [...given, ...made.filter(({ length }) => length > 5000)]
    .slice(0, most)
    .map((bytes) => bytes.subarray(0, 20_000));
}

if (Number(values.truncate) > 0) {
  const pages = pagesToCut(Number(values.truncate));
  const counts = pages.map((bytes) => truncate({ bytes, every: Number(values.every) }));
  const sum = (key: 'readings' | 'articles'): number => counts.reduce((all, each) => all + each[key], 0);
  const told = [pages.length, sum('readings'), sum('articles')].map((count) => count.toLocaleString('en'));
  const line = `${told[0]} pages, cut off at each of their bytes: read ${told[1]} times, the article cut out ${told[2]} times. No promise was broken.`;
  console.log(line);
  if (values.write) writeBetween(report, 'cut', `${line}\n`);
} else if (!(await fuzzAll())) process.exitCode = 1;
