import { afterEach, expect, it, vi } from 'vitest';
import { reclaim, reclaimSoon } from '../../../src/dump/workers/reclaim.ts';

const megabyte = 2 ** 20;
const before = globalThis.gc;

afterEach(() => {
  globalThis.gc = before;
});

/** Megabytes of buffers that are there, those that nobody holds any more included. */
const held = (): number => process.memoryUsage().arrayBuffers / megabyte;

it('gives back the pieces of a large document, in a node that was started without --expose-gc too', async () => {
  expect(process.execArgv).not.toContain('--expose-gc');
  reclaim(12 * megabyte);
  const empty = held();
  for (let n = 0; n < 12; n++) Buffer.alloc(megabyte);
  expect(held()).toBeGreaterThan(empty + 8);
  reclaim(12 * megabyte);
  // V8 frees buffers on another thread, and the last of them may still be in a register.
  await vi.waitFor(() => expect(held()).toBeLessThan(empty + 4), 2000);
});

it('gives back a large document once nothing holds it', async () => {
  reclaim(12 * megabyte);
  const empty = held();
  let content: Buffer | null = Buffer.alloc(12 * megabyte);
  reclaimSoon(content.length);
  content = null;
  await vi.waitFor(() => expect(held()).toBeLessThan(empty + 2), 5000);
});

it('costs small documents nothing', async () => {
  let collections = 0;
  globalThis.gc = (async () => {
    collections++;
  }) as NodeJS.GCFunction;
  vi.resetModules();
  const fresh = await import('../../../src/dump/workers/reclaim.ts');
  fresh.reclaim(megabyte);
  expect(collections).toBe(0);
  fresh.reclaim(5 * megabyte);
  expect(collections).toBe(1);
});

it('collects between documents once much lies about, and waits for more where much is held', async () => {
  let [heap, held, collections] = [90 * megabyte, 80 * megabyte, 0];
  globalThis.gc = (async () => {
    collections++;
    heap = held;
  }) as NodeJS.GCFunction;
  vi.resetModules();
  const fresh = await import('../../../src/dump/workers/reclaim.ts');
  const watch = fresh.heapWatch(() => heap);
  const collectionsAt = (bytes: number): number => {
    heap = bytes;
    watch();
    return collections;
  };
  expect(collectionsAt(90 * megabyte)).toBe(0);
  expect(collectionsAt(101 * megabyte)).toBe(1);
  held = 120 * megabyte;
  expect(collectionsAt(110 * megabyte)).toBe(2);
  expect(collectionsAt(140 * megabyte)).toBe(2);
  expect(collectionsAt(150 * megabyte)).toBe(3);
});
