import { PerformanceObserver } from 'node:perf_hooks';
import { extract } from '../built.mjs';
import { allShapes } from './shape.mjs';

// Started by allocation.mjs: prints the bytes that cutting each shape at two sizes allocates, a line of JSON a shape.
const small = Number(process.argv[2]);

/** The larger input is so many times as large, or less where that would fill the heap and garbage be collected. */
const [least, most, room] = [2, 20, 60e6];

let lastCollection = 0;
const observer = new PerformanceObserver((list) => {
  for (const { startTime } of list.getEntries()) lastCollection = Math.max(lastCollection, startTime);
});
observer.observe({ entryTypes: ['gc'] });

/** The observer is told of a collection some turns later. */
const told = () => new Promise((resolve) => setTimeout(resolve, 5));

/**
 * @param {() => unknown} work
 * @returns {Promise<number | null>} null where garbage was collected meanwhile
 */
async function allocatedBy(work) {
  globalThis.gc?.();
  const begun = performance.now();
  const before = process.memoryUsage().heapUsed;
  work();
  const bytes = process.memoryUsage().heapUsed - before;
  await told();
  return lastCollection > begun ? null : bytes;
}

for (const { name, type, load } of allShapes()) {
  const build = await load();
  const first = build(small);
  // What is set up once, and what is remembered of lines and names, is there before anything is counted.
  extract(first, { type });
  const bytes = await allocatedBy(() => extract(first, { type }));
  const times = Math.max(least, Math.min(most, Math.floor(room / (bytes ?? room))));
  const second = build(times * small);
  extract(second, { type });
  const more = await allocatedBy(() => extract(second, { type }));
  console.log(
    JSON.stringify({
      name,
      points: [
        [first.length, bytes],
        [second.length, more],
      ],
    }),
  );
}
