import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of a document that are worth a collection, which takes some 20 ms. */
const largeBytes = 4 * 1024 * 1024;

/** Bytes of heap that a process which answers for hours may fill, and what it may fill beside what it holds. V8 would take its time. */
const [fullBytes, spareBytes] = [100 * 1024 * 1024, 28 * 1024 * 1024];

let collect: (() => void) | undefined;

/**
 * Gives back what a large document left behind: the pieces it came in, the message it was sent in. V8 knows little of how
 * much they hold, and would keep them beside the next until it has other reasons. Does nothing where there is no way to ask.
 */
export function reclaim(bytes: number): void {
  if (bytes >= largeBytes) collectNow();
}

/**
 * Watches over the heap of a process that answers one document after another.
 * @returns to be called between two documents: collects what earlier ones left once it is much
 */
export function heapWatch(used = (): number => getHeapStatistics().used_heap_size): () => void {
  let most = fullBytes;
  return () => {
    if (used() < most) return;
    collectNow();
    most = Math.max(fullBytes, used() + spareBytes);
  };
}

/** Milliseconds after which a document that is done has gone from the registers and closures that it passed through. */
const soon = 100;

/** The same, for a document that is done: at this moment something still holds it. */
export function reclaimSoon(bytes: number): void {
  if (bytes >= largeBytes) setTimeout(reclaim, soon, bytes).unref();
}

function collectNow(): void {
  collect ??= globalThis.gc ?? exposed();
  collect();
}

/** The collector of a node that was started without --expose-gc: the flag holds in contexts that are made after it was set. */
function exposed(): () => void {
  try {
    setFlagsFromString('--expose-gc');
    return runInNewContext('gc');
  } catch {
    return () => {};
  }
}
