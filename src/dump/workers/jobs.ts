import { availableParallelism, totalmem } from 'node:os';

/** MiB that a worker may grow to before it dies of its document, and that one takes while all is well. */
export const workerHeap = 1024;
const usualMemory = 256;

/**
 * Worker processes that this machine has room for: one for each core the process may use (Node counts what a container
 * is allowed), as far as the memory of machine or container goes.
 */
export function usualJobs(cores = availableParallelism(), bytes = memoryAllowed()): number {
  const byMemory = Math.floor(bytes / 2 ** 20 / usualMemory) - 1;
  return Math.max(1, Math.min(cores, byMemory));
}

function memoryAllowed(): number {
  // 0, or a number beyond any memory, where there is no limit.
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
