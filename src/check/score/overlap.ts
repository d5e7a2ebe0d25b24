/** How much of an answer is right, in words or items: of a page, or summed over pages. */
export interface Overlap {
  /** Given items that are wanted, and wanted items that are given: one number unless several of one may match one of the other. */
  right: number;
  found: number;
  given: number;
  wanted: number;
}

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/** Letters, digits and underscores, as Python's \w has them. */
const word = /[\p{L}\p{N}_]+/gu;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(word) ?? [];

function bag(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of items) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** Overlap of two lists as bags. */
export function bagOverlap(given: readonly string[], wanted: readonly string[]): Overlap {
  const theirs = bag(wanted);
  let shared = 0;
  for (const [each, count] of bag(given)) shared += Math.min(count, theirs.get(each) ?? 0);
  return { right: shared, found: shared, given: given.length, wanted: wanted.length };
}

/** Overlap of two texts as bags of lower-cased words, as the WCXB benchmark has it. */
export const wordOverlap = (given: string, wanted: string): Overlap => bagOverlap(wordsOf(given), wordsOf(wanted));

/** Nothing for nothing is right, as WCXB has it; anything for nothing, or nothing for something, is not. */
export function scoreOf({ right, found, given, wanted }: Overlap): Score {
  if (given === 0 || wanted === 0) {
    const score = given === wanted ? 1 : 0;
    return { precision: score, recall: score, f1: score };
  }
  const [precision, recall] = [right / given, found / wanted];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** One overlap of many. */
export function pooled(overlaps: readonly Overlap[]): Overlap {
  const total = (part: keyof Overlap): number => overlaps.reduce((sum, each) => sum + each[part], 0);
  return { right: total('right'), found: total('found'), given: total('given'), wanted: total('wanted') };
}
