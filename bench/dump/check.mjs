import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { peaks, watchMemory } from './memory.mjs';
import { isHostile } from './pages.mjs';
import { recorte } from './recorte.mjs';

/** In a smaller dump the first tenth has too few of the documents that are largest: it may hold less by chance. */
const fewestForGrowth = 50_000;

/** How often memory is looked at, in milliseconds. */
const interval = 50;

/**
 * Runs `recorte batch` over what was written.
 * @param {number} documents
 * @param {string} folder
 * @param {string | undefined} jobs
 * @returns {Promise<string[]>} what is wrong
 */
export async function check(documents, folder, jobs) {
  const output = join(folder, 'articles.ndjson');
  const errors = join(folder, 'errors.ndjson');
  const skipped = join(folder, 'skipped.ndjson');
  const args = ['batch', join(folder, 'pages'), '-o', output, '--errors', errors, '--skipped', skipped];
  const extra = [...(jobs ? ['--jobs', jobs] : []), '--report', join(folder, 'report.html')];
  const begun = performance.now();
  const child = spawn(process.execPath, [recorte, ...args, ...extra], { stdio: ['ignore', 'inherit', 'inherit'] });
  const watched = watchMemory(child.pid, interval);
  const code = await new Promise((resolve) => child.on('close', resolve));
  const samples = watched();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`exit code ${code}, ${seconds.toFixed(0)} s, ${(documents / seconds).toFixed(1)} documents/s`);

  const found = { results: await numbersIn(output), errors: await numbersIn(errors), skips: await numbersIn(skipped) };
  const times = new Map(Array.from({ length: documents }, (_, number) => [number, 0]));
  for (const number of Object.values(found).flat()) times.set(number, (times.get(number) ?? 0) + 1);
  const lost = [...times].filter(([, count]) => count === 0);
  const twice = [...times].filter(([, count]) => count > 1);
  const sound = found.errors.filter((number) => !isHostile(number));
  console.log(
    Object.entries(found)
      .map(([name, list]) => `${name} ${list.length}`)
      .join(', '),
  );

  const tenths = peaks(samples);
  console.log('\n| tenth of the run | main process, peak | largest worker, peak |\n| --- | --- | --- |');
  for (const [at, { main, worker }] of tenths.entries()) console.log(`| ${at + 1} | ${mb(main)} | ${mb(worker)} |`);
  console.log('');
  /** @param {'main' | 'worker'} key */
  const growth = (key) => {
    const all = tenths.map((tenth) => tenth[key]);
    return { first: all[0] ?? 0, last: all.at(-1) ?? 0, most: Math.max(...all) };
  };
  const [main, worker] = [growth('main'), growth('worker')];
  const judged = documents >= fewestForGrowth;
  return [
    ...(code === 0 || code === 1 ? [] : [`exit code ${code}`]),
    ...lost.slice(0, 5).map(([number]) => `document ${number} is not accounted for (${lost.length} such)`),
    ...twice.slice(0, 5).map(([number, count]) => `document ${number} is there ${count} times (${twice.length} such)`),
    ...sound.slice(0, 5).map((number) => `document ${number} failed, and is sound (${sound.length} such)`),
    ...(judged && main.last > 1.1 * main.first ? [`main process grows: ${mb(main.first)} to ${mb(main.last)}`] : []),
    ...(judged && worker.last > 1.1 * worker.first ? [`workers grow: ${mb(worker.first)} to ${mb(worker.last)}`] : []),
    ...(main.most > 250e6 ? [`main process holds ${mb(main.most)}, more than 250 MB`] : []),
    ...(worker.most > 200e6 ? [`a worker holds ${mb(worker.most)}, more than 200 MB`] : []),
  ];
}

/**
 * Numbers of the documents that a file of results, errors or skips names.
 * @param {string} path
 * @returns {Promise<number[]>}
 */
async function numbersIn(path) {
  if (!existsSync(path)) return [];
  const numbers = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { source } = JSON.parse(line);
    numbers.push(Number(/(\d+)\.[a-z]+$/.exec(source.name)?.[1]));
  }
  return numbers;
}

/** @param {number} bytes */
const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
