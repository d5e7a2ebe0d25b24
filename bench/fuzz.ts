import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { seedsFrom } from './fuzz/seeds.ts';
import type { Target } from './fuzz/target.ts';
import { readOrRefuse } from './fuzz/targets/reading.ts';
import { targetsFor } from './fuzz/targets.ts';

// npm run fuzz [-- --runs N --seconds S --seed N --only NAME,NAME --pages DIR --found DIR]: see bench/README.md.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    pages: { type: 'string' },
    found: { type: 'string', default: 'found' },
    truncate: { type: 'string', default: '0' },
  },
});

/** Seconds of CPU time that at most 100 kB may take. */
const hang = 1;

let executions = 0;

async function timed({ run }: Target, input: unknown): Promise<void> {
  executions++;
  const begun = process.cpuUsage();
  await run(input as never);
  const { user } = process.cpuUsage(begun);
  if (user > hang * 1e6) throw new Error(`hangs: ${(user / 1e6).toFixed(1)} s of CPU`);
}

/** Runs a target until it has run so often, or a fault is found, which is made as small as it can be. */
async function fuzz(target: Target, seed: number): Promise<boolean> {
  const begun = [executions, performance.now()] as const;
  const property = fc.asyncProperty(target.input, (input) => timed(target, input));
  const limit = Number(values.seconds) * 1000;
  const bounds = limit > 0 ? { interruptAfterTimeLimit: limit } : {};
  const found = await fc.check(property, { numRuns: Number(values.runs), seed, ...bounds });
  const done = executions - begun[0];
  console.log(`${target.name} | ${done} | ${((performance.now() - begun[1]) / 1000).toFixed(0)} s | seed ${seed}`);
  if (!found.failed || found.counterexample === null) return true;
  mkdirSync(values.found, { recursive: true });
  const file = join(values.found, `${target.name}-${seed}.json`);
  const input = found.counterexample[0];
  writeFileSync(
    file,
    JSON.stringify(input, (_, part) => (part instanceof Uint8Array ? Buffer.from(part).toString('hex') : part)),
  );
  const error = found.errorInstance instanceof Error ? found.errorInstance.stack : String(found.errorInstance);
  console.log(`  ${file}: ${JSON.stringify(input)?.slice(0, 300)}\n  ${error?.split('\n').slice(0, 6).join('\n  ')}`);
  return false;
}

/** Pages cut off at each of their bytes, read as they are. */
function truncate(folder: string, most: number): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html?|txt|md)$/.test(name),
  );
  const begun = executions;
  for (const name of pages.sort().slice(0, most)) {
    const bytes = readFileSync(join(folder, name)).subarray(0, 20_000);
    for (let length = 0; length < bytes.length; length++) {
      executions++;
      readOrRefuse(bytes.subarray(0, length));
    }
  }
  console.log(`truncated | ${executions - begun} | ${Math.min(most, pages.length)} pages, at every byte`);
}

const seeds = seedsFrom(resolve('fixtures'), values.pages ?? null);
const only = values.only?.split(',');
let sound = true;
for (const target of await targetsFor(seeds)) {
  if (!only || only.includes(target.name)) sound = (await fuzz(target, Number(values.seed))) && sound;
}
if (Number(values.truncate) > 0) truncate(values.pages ?? resolve('fixtures'), Number(values.truncate));
console.log(`all | ${executions}`);
process.exitCode = sound ? 0 : 1;
