import { readdirSync, readFileSync } from 'node:fs';

/**
 * Bytes in memory (RSS) of a process and of the largest of its children.
 * @typedef {{ main: number, worker: number }} Sample
 */

/**
 * Linux only: /proc tells it without a process to be started.
 * @param {number} pid
 * @returns {Sample | null} null once the process has ended
 */
export function memoryOf(pid) {
  const main = residentOf(pid);
  if (main === null) return null;
  const workers = childrenOf(pid).map((child) => residentOf(child) ?? 0);
  return { main, worker: Math.max(0, ...workers) };
}

/**
 * Looks at the memory of a process now and then.
 * @param {number | undefined} pid
 * @param {number} interval in milliseconds
 * @returns {() => Sample[]} stops looking, and gives what was seen, in order
 */
export function watchMemory(pid, interval) {
  /** @type {Sample[]} */
  const samples = [];
  const timer = setInterval(() => {
    const sample = pid ? memoryOf(pid) : null;
    if (sample) samples.push(sample);
  }, interval);
  return () => {
    clearInterval(timer);
    return samples;
  };
}

/**
 * The most that there was in each tenth of a run.
 * @param {readonly Sample[]} samples in the order they were taken
 * @returns {Sample[]}
 */
export function peaks(samples) {
  return Array.from({ length: 10 }, (_, at) => {
    const some = samples.slice(Math.floor((samples.length * at) / 10), Math.ceil((samples.length * (at + 1)) / 10));
    /** @param {'main' | 'worker'} key */
    const most = (key) => some.reduce((peak, sample) => Math.max(peak, sample[key]), 0);
    return { main: most('main'), worker: most('worker') };
  });
}

/** @param {number} pid */
function residentOf(pid) {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** @param {number} pid */
export function childrenOf(pid) {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
    return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
  } catch {
    return [];
  }
}
