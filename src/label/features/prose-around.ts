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

export interface ProseAround {
  main: Stretch;
  /** Fills the columns of one block. */
  fill(row: Float32Array, at: number, i: number): void;
}

/** Elements above a block whose prose is counted. */
const reach = 4;

/** Measures the prose of a page. */
export function proseAround(
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
): ProseAround {
  const prose = lines.map((line) => line.prose);
  const total = prose.reduce((sum, each) => sum + each, 0) || 1;
  const held = proseByPlace(blocks, prose);
  const shareOf = (place: Place | null | undefined): number => (place ? (held.get(place) ?? 0) / total : 0);
  const before = sumsBefore(prose);
  const since = linesSince(prose);
  const until = linesSince([...prose].reverse()).reverse();
  const main = mainStretch(prose);
  const overlap = proseOverlap(lines, vocabulary);
  return {
    main,
    fill(row, at, i) {
      const place = blocks[i]?.place;
      let k = at;
      row[k++] = shareOf(place);
      row[k++] = shareOf(place?.parent);
      row[k++] = shareOf(place?.parent?.parent);
      row[k++] = (before[i] as number) / total;
      row[k++] = (total - (before[i] as number) - (prose[i] as number)) / total;
      row[k++] = nearProse(prose, i) / 2000;
      row[k++] = 1 / Math.max(1, since[i] as number);
      row[k++] = 1 / Math.max(1, until[i] as number);
      row[k++] = i >= main.start && i < main.end ? 1 : 0;
      row[k++] = i < main.start ? 1 / (main.start - i) : 0;
      row[k++] = i >= main.end ? 1 / (i - main.end + 1) : 0;
      row[k++] = overlap[i]?.share ?? 0;
      row[k++] = overlap[i]?.count ?? 0;
    },
  };
}

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

/** For each number the sum of those before it. */
function sumsBefore(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    const before = sum;
    sum += number;
    return before;
  });
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
