import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { growthOf } from './growth/slope.mjs';

const usage = `usage: npm run growth -- [--only WORD] [--top MB] [--limit SECONDS] [--write FILE]

  --only WORD      shapes whose name holds this word
  --top MB         largest input, in millions of characters (default 50)
  --limit SECONDS  a shape ends after a size that took longer (default 20)
  --write FILE     puts the table into FILE, between its marks`;

const folder = fileURLToPath(new URL('growth/', import.meta.url));
const sizes = [1e3, 4e3, 16e3, 64e3, 256e3, 1e6, 4e6, 16e6, 50e6];

/** Steeper growth than this is not linear. */
const steepest = 1.1;

/**
 * Every file of the folders `shapes` and `patterns` is a shape of input; its folder says what it is read as.
 * @param {string} only
 */
async function shapes(only) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /^(?:shapes|patterns)\/\w+\/.*\.mjs$/.test(name) && name.includes(only)).sort((a, b) => Number(a < b) - Number(a > b) );
}

/**
 * @param {string} name
 * @param {readonly number[]} sizes
 * @param {number} limit in milliseconds of one input
 * @returns {Promise<{ points: import('./growth/slope.mjs').Point[], failed: string | null }>}
 */
async function measure(name, sizes, limit) {
  const type = name.split('/')[1] ?? '';
  const args = ['--expose-gc', join(folder, 'measure.mjs'), join(folder, name), type, String(limit), ...sizes.map(String)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const points = [];
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  let watch = setTimeout(() => child.kill('SIGKILL'), 10 * limit);
  for await (const line of createInterface({ input: child.stdout })) {
    points.push(JSON.parse(line));
    clearTimeout(watch);
    watch = setTimeout(() => child.kill('SIGKILL'), 10 * limit);
  }
  clearTimeout(watch);
  const code = child.exitCode ?? (await new Promise((resolve) => child.on('close', resolve)));
  const reason = child.signalCode === 'SIGKILL' ? `took more than ${(10 * limit) / 1000} s` : (/^.*(?:Error|heap).*$/m.exec(said)?.[0] ?? `ended with ${code}`);
  return { points, failed: code === 0 ? null : reason };
}
const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, top: { type: 'string', default: '50' }, limit: { type: 'string', default: '20' } } });
for (const name of await shapes(values.only)) {
  const { points, failed } = await measure(name, sizes.filter((s) => s <= Number(values.top) * 1e6), Number(values.limit) * 1000);
  const g = growthOf(points);
  const last = points.at(-1);
  const f = (x) => (x === null ? '–' : x.toFixed(2));
  console.log(`${(g.time ?? 0) > steepest || (g.lastTime ?? 0) > 1.25 || (g.memory ?? 0) > 1.1 || failed ? 'X' : ' '} ${name.padEnd(44)} slope ${f(g.time)} last ${f(g.lastTime)} mem ${f(g.memory)}  largest ${(last?.size / 1e6).toFixed(3)} MB ${(last?.ms / 1000).toFixed(2)} s ${(last?.memory / 1e6).toFixed(0)} MB  ${(last.size / 1000 / last.ms).toFixed(2)} MB/s ${failed ?? ''}`);
}
