import { Worker } from 'node:worker_threads';

/** Milliseconds between two looks. */
const lookEvery = 1000;

/** Windows keeps the number of a parent that is gone. */
const watch = `
const { parent, lookEvery } = require('node:worker_threads').workerData;
const isGone = () => {
  if (process.ppid !== parent) return true;
  try {
    return !process.kill(parent, 0);
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
setInterval(() => isGone() && process.kill(process.pid, 'SIGKILL'), lookEvery);
`;

/**
 * Ends this process when the one that started it is gone, however it went. A process that is deep in a document does not
 * come to see that by itself: a thread of its own looks.
 */
export function endWithParent(): void {
  const thread = new Worker(watch, {
    eval: true,
    execArgv: [],
    workerData: { parent: process.ppid, lookEvery },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
  });
  // Without it all goes on; only a process that hangs would stay.
  thread.on('error', () => {});
  thread.unref();
}
