import { loadEngine } from '../../src/engine.ts';
import type { Seeds } from './seeds.ts';
import type { Target } from './target.ts';
import { articleTargets } from './targets/article.ts';
import { lineTargets } from './targets/lines.ts';
import { readingTargets } from './targets/reading.ts';
import { sourceTargets } from './targets/sources.ts';

/** All that is fuzzed. */
export const targetsFor = async (seeds: Seeds): Promise<Target[]> => [
  ...readingTargets(seeds),
  ...lineTargets(seeds),
  ...articleTargets(seeds, await loadEngine({})),
  ...(await sourceTargets()),
];
