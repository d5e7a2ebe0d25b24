import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { cpuTime } from '../cpu-time.mjs';

const program = fileURLToPath(new URL('measure.mjs', import.meta.url));

/** An input that took so many times the limit without an end is given up. */
const patience = 5;
/** How often that is looked at, in milliseconds. */
const interval = 500;

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
  const spent = () => (child.pid ? cpuTime(child.pid, 'own') : 0);
  let begun = spent();
  const watch = setInterval(() => {
    if (spent() - begun > patience * limit * 1000) child.kill('SIGKILL');
  }, interval);
  const points = [];
  for await (const line of createInterface({ input: child.stdout })) {
    points.push(JSON.parse(line));
    begun = spent();
  }
  const code = await ended;
  clearInterval(watch);
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
