import type { Overlap } from '../../src/check/score/overlap.ts';

/** Overlap of the lines that have a role and those that were given it; lines whose role is unknown do not count. */
export function lineOverlap(lines: readonly { gold: string | null; given: string }[], role: string): Overlap {
  const known = lines.filter(({ gold }) => gold !== null);
  const shared = known.filter(({ gold, given }) => gold === role && given === role).length;
  return {
    right: shared,
    found: shared,
    given: known.filter(({ given }) => given === role).length,
    wanted: known.filter(({ gold }) => gold === role).length,
  };
}
