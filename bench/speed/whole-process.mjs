import { spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { peaks, watchMemory } from '../dump/memory.mjs';

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

const commands = { pipe: [path('../../bin/recorte.js'), 'pipe'], parse: [path('parse-only.mjs')] };

/** How often memory is looked at, in milliseconds. */
const interval = 200;

/**
 * Feeds lines to a whole process, from its start to its end.
 * @param {keyof typeof commands} command
 * @param {{ folder: string, pipe: string }} inputs
 * @param {string | null} core number of the processor it is to stay on
 * @param {number} times how often all the lines are fed
 * @returns {Promise<{ seconds: number, peak: number, samples: import('../dump/memory.mjs').Sample[] }>} seconds of CPU time, bytes
 */
export async function runWhole(command, { folder, pipe }, core, times = 1) {
  const told = join(folder, 'usage.json');
  const args = [
    ...(core === null ? [] : ['taskset', '-c', core]),
    process.execPath,
    '--import',
    path('told-usage.mjs'),
  ];
  const [program = '', ...rest] = [...args, ...commands[command]];
  const env = { ...process.env, RECORTE_BENCH_USAGE: told };
  const child = spawn(program, rest, { stdio: ['pipe', 'ignore', 'inherit'], env });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const watched = watchMemory(child.pid, interval);
  const lines = Readable.from(
    (async function* repeated() {
      for (let k = 0; k < times; k++) yield* createReadStream(pipe);
    })(),
    { objectMode: false },
  );
  await pipeline(lines, new PassThrough(), child.stdin);
  const code = await ended;
  const samples = watched();
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return { ...JSON.parse(readFileSync(told, 'utf8')), samples };
}

/**
 * Memory of `recorte pipe` over many pages: the peak of the first tenth of the run, of the last and of all.
 * @param {{ folder: string, pipe: string }} inputs
 * @param {number} times
 */
export async function pipeMemory(inputs, times) {
  const { samples, peak } = await runWhole('pipe', inputs, null, times);
  const tenths = peaks(samples);
  return { first: tenths[0]?.main ?? 0, last: tenths.at(-1)?.main ?? 0, peak };
}
