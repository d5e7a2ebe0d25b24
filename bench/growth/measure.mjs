import { argv, cpuUsage, resourceUsage } from 'node:process';
import { extract } from '../built.mjs';
import { allShapes } from './shape.mjs';

// node --expose-gc bench/growth/measure.mjs SHAPE LIMIT SIZE...: one shape in a process of its own, a line of JSON a size.
const [, , wanted, limit = '', ...sizes] = argv;

/** What is done over and over is told from chance, and the engine compiles it as it would in a long run. */
const leastTime = 200;
const warmUpSize = 32_000;
const warmUpTime = 1000;

const shape = allShapes().find(({ name }) => name === wanted);
if (!shape) throw new Error(`there is no shape called ${wanted}`);
const build = await shape.load();
/** @param {string} input */
const run = (input) => extract(input, { type: shape.type });
const now = () => {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
};
/** Bytes that the process has held at most. */
const peak = () => resourceUsage().maxRSS * 1024;

const warmUp = build(warmUpSize);
for (const begun = now(); now() - begun < warmUpTime; ) run(warmUp);
globalThis.gc?.();
const atRest = peak();

for (const size of sizes.map(Number)) {
  const input = build(size);
  globalThis.gc?.();
  let [best, spent] = [Number.POSITIVE_INFINITY, 0];
  while (spent < leastTime) {
    const begun = now();
    run(input);
    const took = now() - begun;
    best = Math.min(best, took);
    spent += took;
  }
  console.log(JSON.stringify({ size: input.length, ms: best, memory: peak() - atRest }));
  if (best > Number(limit)) break;
}
