import { bitOf, type PhraseHits, type PhraseList } from '../../lexicon/phrases.ts';
import type { Block, Place } from '../../read/document.ts';
import type { MeasuredLine } from './lines.ts';

const cueLists = [
  'relatedCues',
  'trendingCues',
  'teaserCues',
  'tagCues',
  'commentWords',
  'adWords',
] as const satisfies readonly PhraseList[];
const cueBits = cueLists.map(bitOf);

/** Which cues stand above a block, and which of them head the element that it stands in. */
export const cueAboveFeatures = [
  ...cueLists.map((list) => `under:${list}` as const),
  ...cueLists.map((list) => `boxedUnder:${list}` as const),
] as const;

/** Where a cue was last met, and the element that it heads. */
interface Cue {
  at: number;
  box: Place | null;
}

/** Lines a cue may stand above before it has lost its hold. */
const cueReach = 12;

/** Longer lines are no cues. */
const longestCue = 90;

/**
 * Follows the cues down a page, and fills the columns of all rows, `width` wide, from column `at` on.
 * @param hits the phrases of each line
 */
export function fillCuesAbove(
  rows: Float32Array,
  width: number,
  at: number,
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  hits: readonly PhraseHits[],
): void {
  const cues = cueLists.map((): Cue => ({ at: -1000, box: null }));
  for (let i = 0; i < blocks.length; i++) {
    const { place } = blocks[i] as Block;
    const row = i * width + at;
    for (let k = 0; k < cues.length; k++) {
      const cue = cues[k] as Cue;
      if (i - cue.at <= cueReach) rows[row + k] = 1 - (i - cue.at) / (cueReach + 1);
      if (cue.box && isInside(place, cue.box)) rows[row + cues.length + k] = 1;
    }
    pass(cues, i, place, lines[i] as MeasuredLine, (hits[i] as PhraseHits).start);
  }
}

/** Goes past a block: it may be a cue, or end the hold of those above. `start`: the phrase lists that it begins with. */
function pass(cues: Cue[], i: number, place: Place | null, line: MeasuredLine, start: number): void {
  if (line.length >= longestCue) {
    if (line.prose > 0) for (const cue of cues) cue.at -= cueReach / 3;
    return;
  }
  for (let k = 0; k < cues.length; k++) {
    if (!(start & (cueBits[k] as number))) continue;
    for (const cue of cues) {
      cue.at = -1000;
      cue.box = null;
    }
    cues[k] = { at: i, box: place?.parent?.parent ?? place?.parent ?? null };
  }
}

function isInside(place: Place | null, box: Place): boolean {
  for (let at = place; at && at.depth >= box.depth; at = at.parent) if (at === box) return true;
  return false;
}
