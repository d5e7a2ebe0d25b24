import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { page } from './dump/pages.mjs';
import { written } from './fuzz/content.ts';
import { storedInputs, storeInputs } from './fuzz/corpus.ts';
import { fuzz } from './fuzz/guided.ts';
import { follow } from './fuzz/reached.ts';
import { seedsFrom } from './fuzz/seeds.ts';
import { targetsFor } from './fuzz/targets.ts';
import { truncate } from './fuzz/truncate.ts';
import { watch } from './fuzz/watch.ts';

// npm run fuzz [-- --runs N --seconds S --seed N --only NAME,NAME --pages DIR --corpus DIR --found DIR]: see bench/README.md.
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
  },
});

const root = pathToFileURL(resolve('src')).href;
const only = values.only?.split(',');
const targets = (await targetsFor(seedsFrom(resolve('fixtures'), values.pages ?? null))).filter(
  ({ name }) => !only || only.includes(name),
);

async function fuzzAll(): Promise<boolean> {
  const take = follow(root);
  const announce = watch(values.found);
  const bounds = {
    runs: Number(values.runs),
    seed: Number(values.seed),
    milliseconds: Number(values.seconds) * 1000 || Number.POSITIVE_INFINITY,
  };
  let all = 0;
  let sound = true;
  for (const target of targets) {
    const begun = performance.now();
    const folder = values.corpus === undefined ? null : join(values.corpus, target.name);
    const begin = folder === null ? [] : storedInputs(folder);
    const { executions, found, kept, share } = await fuzz(target, begin, take, bounds, (inputs, at) =>
      announce(target.name, inputs, at),
    );
    all += executions;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    const guide = `${kept.length} kept, ${(share * 100).toFixed(0)} % of the code`;
    console.log(`${target.name} | ${executions} | ${guide} | ${seconds} s | seed ${values.seed}`);
    if (folder !== null) storeInputs(folder, kept);
    if (!found) continue;
    sound = false;
    const file = join(values.found, `${target.name}-${values.seed}.json`);
    mkdirSync(values.found, { recursive: true });
    writeFileSync(file, written(found.input));
    console.log(`  ${file}: ${written(found.input).slice(0, 300)}`);
    console.log(`  ${found.error.stack?.split('\n').slice(0, 6).join('\n  ')}`);
  }
  console.log(`all | ${all}`);
  return sound;
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
  console.log(`truncated | ${pages.length} pages | ${sum('readings')} readings | ${sum('articles')} articles`);
} else if (!(await fuzzAll())) process.exitCode = 1;
