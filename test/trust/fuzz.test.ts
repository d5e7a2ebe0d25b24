import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seedsFrom } from '../../bench/fuzz/seeds.ts';
import { targetsFor } from '../../bench/fuzz/targets.ts';

const seeds = seedsFrom(fileURLToPath(new URL('../../fixtures', import.meta.url)), null);
const targets = await targetsFor(seeds);

it.each(targets)(
  'keeps its promises: $name',
  async ({ input, run }) => {
    expect(seeds.html.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(input, async (each) => run(each as never)),
      { seed: 20250605, numRuns: 40 },
    );
  },
  60_000,
);
