import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { packagesOf } from '../peer-packages.mjs';

// node bench/speed/serve.mjs RUNNER INPUTS [PEERS]: for each line on stdin runs all inputs (JSON strings, a line each) once.
const [, , runner = '', inputs = '', peers] = process.argv;

// Peers talk about pages that they dislike; that is neither measured nor of use here.
for (const method of /** @type {const} */ (['log', 'warn', 'error', 'info', 'debug'])) console[method] = () => {};

/** @param {object} reply */
const say = (reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);

const load = packagesOf(peers);

async function readInputs() {
  const list = [];
  for await (const line of createInterface({ input: createReadStream(inputs) })) list.push(JSON.parse(line));
  return list;
}

const all = await readInputs();
try {
  const run = await (await import(pathToFileURL(resolve(runner)).href)).default(load);
  say({ ready: true });
  for await (const _ of createInterface({ input: process.stdin })) {
    let errors = 0;
    const begun = process.cpuUsage();
    for (const input of all) {
      try {
        const result = run(input);
        if (typeof result?.then === 'function') await result;
      } catch {
        errors++;
      }
    }
    const { user, system } = process.cpuUsage(begun);
    say({ seconds: (user + system) / 1e6, errors, peak: process.resourceUsage().maxRSS * 1024 });
  }
} catch (error) {
  say({ missing: error instanceof Error ? error.message.split('\n')[0] : String(error) });
}
process.exit();
