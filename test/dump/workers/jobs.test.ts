import { expect, it } from 'vitest';
import { usualJobs } from '../../../src/dump/workers/jobs.ts';

const MiB = 2 ** 20;

it('one for each core, as far as the memory goes, at least one', () => {
  expect(usualJobs(4, 16_000 * MiB)).toBe(4);
  expect(usualJobs(16, 1024 * MiB)).toBe(3);
  expect(usualJobs(16, 100 * MiB)).toBe(1);
  expect(usualJobs()).toBeGreaterThan(0);
});
