import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { knownCpuTime } from '../cpu-time.mjs';
import { ratio, shown, spread } from '../speed/spread.mjs';
import { childrenOf } from './memory.mjs';
import { recorte } from './recorte.mjs';

/**
 * What a run took, in milliseconds: of the clock, and of processor time in its main processes and their workers.
 * @typedef {{ clock: number, main: number, workers: number }} Took
 */

/** How often the processor time is looked at, in milliseconds: what a process used since is missed. */
const interval = 20;

/** Holds a process and all that it starts on one processor; of util-linux, so not everywhere. */
const onOne = ['taskset', '-c', '0'];
const canHold = spawnSync('taskset', ['--version']).status === 0;

/**
 * Compares one job, two jobs, and two runs of one job at a time that have half of the pages each: what the machine gives
 * to two processes. One job is measured twice, as it is and held on one processor: left alone it has others compile what runs hot, and
 * the main process read ahead. All of them in each round, so that what slows the machine slows them alike.
 * @param {string} pages folder of files
 * @param {string} folder for what is written
 * @param {number} rounds
 */
export async function compareJobs(pages, folder, rounds) {
  const files = bySize(pages);
  const halves = [0, 1].map((half) => files.filter((_, at) => at % 2 === half));
  mkdirSync(folder, { recursive: true });
  const output = (/** @type {string} */ name) => join(folder, `${name}.ndjson`);
  /** @type {Record<'held' | 'one' | 'two' | 'apart', Took[]>} */
  const took = { held: [], one: [], two: [], apart: [] };
  for (let round = 1; round <= rounds; round++) {
    if (canHold) took.held.push(await measured([[...files, '-o', output('held'), '--jobs', '1']], onOne));
    took.one.push(await measured([[...files, '-o', output('one'), '--jobs', '1']]));
    took.two.push(await measured([[...files, '-o', output('two'), '--jobs', '2']]));
    took.apart.push(await measured(halves.map((half, at) => [...half, '-o', output(`half-${at}`), '--jobs', '1'])));
    console.error(`round ${round} of ${rounds}`);
  }
  rmSync(folder, { recursive: true });

  const clock = (/** @type {Took[]} */ all) => all.map((one) => one.clock);
  const each = (/** @type {Took[]} */ all, /** @type {'main' | 'workers'} */ part) =>
    shown(spread(all.map((one) => one[part] / files.length)), 1);
  const row = (/** @type {string} */ name, /** @type {Took[]} */ all) =>
    `| ${name} | ${shown(ratio(clock(took.one), clock(all)))} | ${each(all, 'main')} | ${each(all, 'workers')} |`;
  console.log(`${files.length} pages, median of ${rounds} rounds (smallest–largest)\n`);
  console.log('| | rate, one job = 1 | main process, CPU ms a page | workers, CPU ms a page |');
  console.log('| --- | --- | --- | --- |');
  if (canHold) console.log(row('one job on one processor', took.held));
  console.log(row('one job', took.one));
  console.log(row('two jobs', took.two));
  console.log(row('two runs of one job', took.apart));
}

/**
 * Runs several batches at the same time.
 * @param {string[][]} batches their arguments
 * @param {readonly string[]} [before] a program that starts them, with its arguments
 * @returns {Promise<Took>}
 */
async function measured(batches, before = []) {
  const begun = performance.now();
  const runs = batches.map(async (args) => {
    const [program = '', ...more] = [...before, process.execPath, recorte, 'batch', ...args, '--quiet'];
    const child = spawn(program, more, { stdio: 'ignore' });
    const main = child.pid ?? 0;
    /** @type {Map<number, number>} each process with the time it had when it was last seen */
    const times = new Map();
    const watch = setInterval(() => {
      for (const pid of [main, ...childrenOf(main)]) times.set(pid, knownCpuTime(pid, 'own') ?? times.get(pid) ?? 0);
    }, interval);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(watch);
    if (code !== 0 && code !== 1) throw new Error(`batch ended with ${code}`);
    const all = [...times.values()].reduce((sum, time) => sum + time, 0);
    const own = times.get(main) ?? 0;
    return { main: own, workers: all - own };
  });
  const all = await Promise.all(runs);
  const sum = (/** @type {'main' | 'workers'} */ part) => all.reduce((total, one) => total + one[part], 0);
  return { clock: performance.now() - begun, main: sum('main'), workers: sum('workers') };
}

/**
 * Files below a folder, the largest first: every second one is half of the work.
 * @param {string} folder
 */
function bySize(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return names
    .map((name) => ({ name, found: statSync(name) }))
    .filter(({ found }) => found.isFile())
    .sort((a, b) => b.found.size - a.found.size)
    .map(({ name }) => name);
}
