import workerpool from 'workerpool';

/** @type {Record<string, () => unknown>} */
const deeds = {
  die: () => process.exit(3),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  spin: () => {
    for (;;);
  },
  fill: () => {
    const all = [];
    for (;;) all.push(new Array(1e6).fill(all.length));
  },
};

workerpool.worker({
  /**
   * @param {string[]} items
   * @param {string} wish
   */
  do(items, wish) {
    workerpool.workerEmit('begun');
    return items.map((item) => deeds[item]?.() ?? `${item} ${wish}`);
  },
  never: () => process.exit(1),
});
