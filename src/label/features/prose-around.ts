import type { Block, Place } from '../../read/document.ts';
import type { MeasuredLine, Vocabulary } from './lines.ts';
import { mainStretch, nearProse, proseOverlap, type Stretch } from './prose.ts';

/** How much prose stands around a block: in the elements that hold it, above and below it, near it. */
export const proseFeatures = [
  'proseParent',
  'proseGrandparent',
  'proseGreatGrandparent',
  'proseBefore',
  'proseAfter',
  'proseNear',
  'sinceProse',
  'untilProse',
  'inMain',
  'beforeMain',
  'afterMain',
  'proseOverlap',
  'proseOverlapCount',
] as const;

/** Elements above a block whose prose is counted. */
const reach = 4;

/**
 * Measures the prose of a page, and fills the columns of all rows, `width` wide, from column `at` on.
 * @returns the main stretch of it
 */
export function fillProse(
  rows: Float32Array,
  width: number,
  at: number,
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
): Stretch {
  const prose = lines.map((line) => line.prose);
  const total = prose.reduce((sum, each) => sum + each, 0) || 1;
  const held = proseByPlace(blocks, prose);
  const since = linesSince(prose);
  const until = linesSince([...prose].reverse()).reverse();
  const main = mainStretch(prose);
  const overlap = proseOverlap(lines, vocabulary);
  let before = 0;
  for (let i = 0; i < blocks.length; i++) {
    const place = blocks[i]?.place;
    const own = prose[i] as number;
    let k = i * width + at;
    rows[k++] = heldBy(place, held) / total;
    rows[k++] = heldBy(place?.parent, held) / total;
    rows[k++] = heldBy(place?.parent?.parent, held) / total;
    rows[k++] = before / total;
    rows[k++] = (total - before - own) / total;
    rows[k++] = nearProse(prose, i) / 2000;
    rows[k++] = 1 / Math.max(1, since[i] as number);
    rows[k++] = 1 / Math.max(1, until[i] as number);
    rows[k++] = i >= main.start && i < main.end ? 1 : 0;
    rows[k++] = i < main.start ? 1 / (main.start - i) : 0;
    rows[k++] = i >= main.end ? 1 / (i - main.end + 1) : 0;
    rows[k++] = overlap[i]?.share ?? 0;
    rows[k++] = overlap[i]?.count ?? 0;
    before += own;
  }
  return main;
}

const heldBy = (place: Place | null | undefined, held: ReadonlyMap<Place, number>): number =>
  place ? (held.get(place) ?? 0) : 0;

/** How much prose each element holds. */
function proseByPlace(blocks: readonly Block[], prose: readonly number[]): ReadonlyMap<Place, number> {
  const held = new Map<Place, number>();
  blocks.forEach((block, i) => {
    let { place } = block;
    for (let up = 0; place && up < reach; up++, place = place.parent)
      held.set(place, (held.get(place) ?? 0) + (prose[i] as number));
  });
  return held;
}

/** For each line how many lines above it the last prose stands; as many as there are lines where none does. */
function linesSince(prose: readonly number[]): number[] {
  let since = prose.length;
  return prose.map((length) => {
    const own = since;
    since = length > 0 ? 1 : since + 1;
    return own;
  });
}
