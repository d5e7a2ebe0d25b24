import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { written } from './content.ts';

/** Seconds of CPU after which an input is taken for one that never ends. */
const patience = 60;

interface Batch {
  name: string;
  inputs: readonly unknown[];
}

/**
 * Watches, from a thread of its own, for an input that never ends: writes it into the folder and ends the process.
 * @returns what is to be told before each input runs
 */
export function watch(folder: string): (name: string, inputs: readonly unknown[], at: number) => void {
  const place = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(import.meta.url), { workerData: { place, folder } });
  worker.unref();
  return (name, inputs, at) => {
    if (at === 0) worker.postMessage({ name, inputs } satisfies Batch);
    Atomics.store(place, 0, at);
    Atomics.add(place, 1, 1);
  };
}

function watchFromHere({ place, folder }: { place: Int32Array; folder: string }): void {
  let batch: Batch = { name: '', inputs: [] };
  let [count, since] = [-1, 0];
  parentPort?.on('message', (given: Batch) => {
    batch = given;
  });
  setInterval(() => {
    const now = Atomics.load(place, 1);
    const spent = process.cpuUsage().user / 1e6;
    if (now !== count) [count, since] = [now, spent];
    else if (spent - since > patience) {
      mkdirSync(folder, { recursive: true });
      const file = join(folder, `${batch.name}-never-ends.json`);
      writeFileSync(file, written(batch.inputs[Atomics.load(place, 0)]));
      process.stderr.write(`${file}: does not end\n`);
      process.kill(process.pid, 'SIGKILL');
    }
  }, 1000);
}

if (!isMainThread) watchFromHere(workerData);
