import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuTime } from '../cpu-time.mjs';
import { childrenOf, memoryOf } from '../dump/memory.mjs';

/**
 * @typedef {object} Ended
 * @property {number | null} code
 * @property {string} said on both streams
 * @property {number} seconds of CPU, of all processes
 * @property {number} bytes of the input
 * @property {number} main most memory of the main process, and of the largest worker
 * @property {number} worker
 */

const recorte = fileURLToPath(new URL('../../bin/recorte.js', import.meta.url));

/** How often memory and time are looked at, in milliseconds. */
const interval = 25;

/**
 * Makes a bomb and runs recorte on it.
 * @param {import('./bombs.mjs').Bomb} bomb
 * @param {Record<string, string>} [others] files that are read after it
 * @returns {Promise<Ended>}
 */
export async function set({ name, make, command, flags = [] }, others = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'recorte-bomb-'));
  try {
    const content = make();
    await writeFile(join(folder, name), content);
    const bytes = Buffer.byteLength(content);
    for (const [other, text] of Object.entries(others)) await writeFile(join(folder, other), text);
    const operands = command === 'pipe' ? [] : [name, ...Object.keys(others)];
    return { ...(await run(folder, operands, [command, ...flags], name)), bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {string[]} operands
 * @param {string[]} args
 * @param {string} name of the file that goes in where there are no operands
 * @returns {Promise<Omit<Ended, 'bytes'>>}
 */
async function run(cwd, operands, args, name) {
  const child = spawn(process.execPath, [recorte, ...args, ...operands], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  if (operands.length === 0) createReadStream(join(cwd, name)).pipe(child.stdin);
  else child.stdin.end();
  // It need not read to the end.
  child.stdin.on('error', () => {});
  let [main, worker] = [0, 0];
  // What ended before its parent is counted by it; workers that end with the run are not.
  const begun = cpuTime('self', 'ofChildren');
  let ofWorkers = 0;
  const watch = setInterval(() => {
    const sample = child.pid ? memoryOf(child.pid) : null;
    main = Math.max(main, sample?.main ?? 0);
    worker = Math.max(worker, sample?.worker ?? 0);
    if (child.pid && sample) ofWorkers = childrenOf(child.pid).reduce((sum, pid) => sum + cpuTime(pid, 'own'), 0);
  }, interval);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (cpuTime('self', 'ofChildren') - begun + ofWorkers) / 1000;
  return { code, said, seconds, main, worker };
}

/**
 * Whether a bomb was answered as it should be: by a limit, which the message names with its flag, or by the code of an error or
 * of a warning.
 * @param {import('./bombs.mjs').Bomb} bomb
 * @param {Pick<Ended, 'said'>} ended
 */
export function isAnswered({ answer }, { said }) {
  return new RegExp(`--limit ${answer}=|"code": ?"${answer}"`).test(said);
}
