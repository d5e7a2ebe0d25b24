import { bitOf, type PhraseList } from '../../lexicon/phrases.ts';
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

export interface CuesAbove {
  /** Fills the columns of one block. */
  fill(rows: Float32Array, at: number, i: number, place: Place | null): void;
  /** Goes past the block: it may be a cue, or end the hold of those above. `start`: the phrase lists that it begins with. */
  pass(i: number, block: Block, line: MeasuredLine, start: number): void;
}

/** Follows the cues down a page. */
export function cuesAbove(): CuesAbove {
  const cues = cueLists.map((): Cue => ({ at: -1000, box: null }));
  return {
    fill(rows, at, i, place) {
      for (let k = 0; k < cues.length; k++) {
        const cue = cues[k] as Cue;
        if (i - cue.at <= cueReach) rows[at + k] = 1 - (i - cue.at) / (cueReach + 1);
        if (cue.box && isInside(place, cue.box)) rows[at + cues.length + k] = 1;
      }
    },
    pass(i, { place }, line, start) {
      if (line.length < longestCue) {
        cueBits.forEach((bit, k) => {
          if (!(start & bit)) return;
          for (const cue of cues) {
            cue.at = -1000;
            cue.box = null;
          }
          cues[k] = { at: i, box: place?.parent?.parent ?? place?.parent ?? null };
        });
      } else if (line.prose > 0) {
        for (const cue of cues) cue.at -= cueReach / 3;
      }
    },
  };
}

function isInside(place: Place | null, box: Place): boolean {
  for (let at = place; at && at.depth >= box.depth; at = at.parent) if (at === box) return true;
  return false;
}
