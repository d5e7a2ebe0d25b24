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
 * @returns {Promise<Ended>}
 */
export async function set({ name, make, command, flags = [] }) {
  const folder = await mkdtemp(join(tmpdir(), 'recorte-bomb-'));
  try {
    const content = make();
    await writeFile(join(folder, name), content);
    const bytes = Buffer.byteLength(content);
    return { ...(await run(folder, command === 'pipe' ? null : name, [command, ...flags], name)), bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} cwd
 * @param {string | null} operand
 * @param {string[]} args
 * @param {string} name of the file that goes in where there is no operand
 * @returns {Promise<Omit<Ended, 'bytes'>>}
 */
async function run(cwd, operand, args, name) {
  const child = spawn(process.execPath, [recorte, ...args, ...(operand === null ? [] : [operand])], { cwd });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  if (operand === null) createReadStream(join(cwd, name)).pipe(child.stdin);
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
