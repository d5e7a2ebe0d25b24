/** How much of an answer is right, in words or lines: of a page, or summed over pages. */
export interface Overlap {
  shared: number;
  given: number;
  gold: number;
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

const word = /[\p{L}\p{N}_]+/gu;

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [each] of text.toLowerCase().matchAll(word)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** Overlap of two texts as bags of lower-cased words (letters, digits, underscores), as the WCXB benchmark has it. */
export function wordOverlap(given: string, gold: string): Overlap {
  const [ours, theirs] = [bag(given), bag(gold)];
  const shared = sum([...ours].map(([each, count]) => Math.min(count, theirs.get(each) ?? 0)));
  return { shared, given: sum(ours.values()), gold: sum(theirs.values()) };
}

/** Overlap of the lines that have a role and those that were given it; lines whose role is unknown do not count. */
export function lineOverlap(lines: readonly { gold: string | null; given: string }[], role: string): Overlap {
  const known = lines.filter(({ gold }) => gold !== null);
  return {
    shared: known.filter(({ gold, given }) => gold === role && given === role).length,
    given: known.filter(({ given }) => given === role).length,
    gold: known.filter(({ gold }) => gold === role).length,
  };
}

/** Nothing for nothing is right, as WCXB has it; anything for nothing, or nothing for something, is not. */
export function scoreOf({ shared, given, gold }: Overlap): Score {
  if (given === 0 || gold === 0) {
    const score = given === gold ? 1 : 0;
    return { precision: score, recall: score, f1: score };
  }
  return { precision: shared / given, recall: shared / gold, f1: (2 * shared) / (given + gold) };
}

/** One overlap of many. */
export const pooled = (overlaps: readonly Overlap[]): Overlap => ({
  shared: sum(overlaps.map(({ shared }) => shared)),
  given: sum(overlaps.map(({ given }) => given)),
  gold: sum(overlaps.map(({ gold }) => gold)),
});
