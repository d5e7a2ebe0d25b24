import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * What one pass over all inputs took in CPU time, and the most memory that its process has held.
 * @typedef {{ seconds: number, errors: number, peak: number }} Pass
 *
 * A program under measurement, warm in a process of its own.
 * @typedef {{ name: string, pass: () => Promise<Pass>, close: () => void }} Runner
 */

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The runners there are: a file each, of Node or of Python. */
export const runnerFiles = () => readdirSync(join(folder, 'runners')).filter((file) => /\.(?:mjs|py)$/.test(file));

/** @param {string} file */
export const nameOf = (file) => file.replace(/\.\w+$/, '');

/**
 * Starts a runner and waits until it has loaded.
 * @param {string} file its name in `runners`
 * @param {string} inputs path of the JSON strings
 * @param {string | undefined} peers folder in which the peers are installed
 * @param {string | null} core number of the processor it is to stay on
 * @returns {Promise<Runner | string>} why it is left out, where what it needs is not installed
 */
export async function startRunner(file, inputs, peers, core) {
  const path = join(folder, 'runners', file);
  const ofPython = file.endsWith('.py');
  const python = peers ? join(peers, 'venv/bin/python') : null;
  if (ofPython && !(python && existsSync(python))) return 'no Python among the peers';
  const [program, args] = ofPython
    ? [python ?? '', [join(folder, 'serve.py'), path, inputs]]
    : [process.execPath, [join(folder, 'serve.mjs'), path, inputs, ...(peers ? [peers] : [])]];
  const command = core === null ? [program, ...args] : ['taskset', '-c', core, program, ...args];
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const reply = async () => {
    const { value, done } = await replies.next();
    return done ? { missing: 'its process ended' } : JSON.parse(value);
  };
  const { missing } = await reply();
  if (missing) return missing;
  const name = nameOf(file);
  return {
    name,
    pass: async () => {
      child.stdin.write('\n');
      const told = await reply();
      if (told.missing) throw new Error(`${name}: ${told.missing}`);
      return told;
    },
    close: () => child.stdin.end(),
  };
}
