import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reclaim } from '../../../src/dump/workers/reclaim.ts';

const megabyte = 2 ** 20;
const before = globalThis.gc;

beforeAll(() => {
  setFlagsFromString('--expose-gc');
  globalThis.gc ??= runInNewContext('gc');
});
afterAll(() => {
  globalThis.gc = before;
});

/** Megabytes of buffers that are there, those that nobody holds any more included. */
const held = (): number => process.memoryUsage().arrayBuffers / megabyte;

it('gives back the pieces of a large document', () => {
  const empty = held();
  for (let n = 0; n < 12; n++) Buffer.alloc(megabyte);
  expect(held()).toBeGreaterThan(empty + 8);
  reclaim(12 * megabyte);
  expect(held()).toBeLessThan(empty + 2);
});

it('costs small documents nothing', () => {
  let collections = 0;
  globalThis.gc = (async () => {
    collections++;
  }) as NodeJS.GCFunction;
  reclaim(megabyte);
  expect(collections).toBe(0);
  reclaim(5 * megabyte);
  expect(collections).toBe(1);
});
