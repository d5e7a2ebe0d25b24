import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('measure.mjs', import.meta.url));

/** A process that says nothing for so many times the limit is ended: on a busy machine it gets a share of the time only. */
const patience = 30;

/**
 * Measures one shape at all sizes, in a process of its own.
 * @param {string} name
 * @param {readonly number[]} sizes
 * @param {number} limit seconds; larger inputs are not tried once one took longer
 * @returns {Promise<{ points: import('./slope.mjs').Point[], failed: string | null }>}
 */
export async function runShape(name, sizes, limit) {
  const args = ['--expose-gc', program, name, String(limit * 1000), ...sizes.map(String)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const impatient = () => setTimeout(() => child.kill('SIGKILL'), patience * limit * 1000);
  let watch = impatient();
  const points = [];
  for await (const line of createInterface({ input: child.stdout })) {
    points.push(JSON.parse(line));
    clearTimeout(watch);
    watch = impatient();
  }
  const code = await ended;
  clearTimeout(watch);
  return { points, failed: code === 0 ? null : reason(child.signalCode, said) };
}

/**
 * @param {string | null} signal
 * @param {string} said what the process wrote before it ended
 */
function reason(signal, said) {
  if (signal === 'SIGKILL') return 'took too long';
  return /^.*(?:Error|heap out of memory).*$/m.exec(said)?.[0].trim() ?? 'ended early';
}
