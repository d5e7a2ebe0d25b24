import type { MeasuredLine, Vocabulary } from './lines.ts';
import { logShare } from './scale.ts';
import { compared } from './title.ts';

/** What a block that is no prose takes from a stretch of prose: a short paragraph bears a few lines between. */
const interruption = 60;

/** Blocks from `start` to before `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** The stretch of blocks with the most prose and the fewest interruptions (Kadane's maximum subarray). */
export function mainStretch(prose: readonly number[]): Stretch {
  let best = { start: 0, end: 0, score: 0 };
  let start = 0;
  let score = 0;
  prose.forEach((length, i) => {
    if (score <= 0) {
      start = i;
      score = 0;
    }
    score += length > 0 ? Math.min(length, 800) : -interruption;
    if (score > best.score) best = { start, end: i + 1, score };
  });
  return best;
}

const nearReach = 3;
/** Length of the prose in the blocks next to one, each counted in part. */
export function nearProse(prose: readonly number[], i: number): number {
  let sum = 0;
  for (let k = Math.max(0, i - nearReach); k <= Math.min(prose.length - 1, i + nearReach); k++)
    if (k !== i) sum += Math.min(700, prose[k] as number);
  return sum;
}

/** How many of a short block's content words the page's prose has: those of its own title do, those of menus do not. */
export function proseOverlap(
  lines: readonly MeasuredLine[],
  { words, isContent }: Vocabulary,
): ({ share: number; count: number } | null)[] {
  const held = new Uint16Array(words.length);
  const seen = new Int32Array(words.length).fill(-1);
  lines.forEach((line, i) => {
    if (line.prose === 0) return;
    for (const word of line.words) {
      if (!isContent[word] || seen[word] === i) continue;
      seen[word] = i;
      held[word] = Math.min(0xffff, (held[word] as number) + 1);
    }
  });
  seen.fill(-1);
  return lines.map((line, i) => {
    if (line.text.length > compared) return null;
    const least = line.prose > 0 ? 2 : 1;
    let own = 0;
    let found = 0;
    for (const word of line.words) {
      if (!isContent[word] || seen[word] === i) continue;
      seen[word] = i;
      own++;
      if ((held[word] as number) >= least) found++;
    }
    return { share: own > 0 ? found / own : 0, count: logShare(found, 12) };
  });
}
