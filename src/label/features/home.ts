import type { Block, Place } from '../../read/document.ts';
import type { MeasuredLine } from './lines.ts';
import { share } from './scale.ts';

/** Where a block stands to the element that holds most of the prose about the page's title, and to the title itself. */
export const homeFeatures = ['topicWords', 'inHome', 'nearHome', 'nearTitle', 'homeShare'] as const;

/** Share of the page's prose that its home holds. */
const mostOf = 0.6;
/** Prose that shares no word with the title counts this much. */
const unrelated = 0.25;
/** This many words of the title and the description in one block are as good as all. */
const enough = 4;
/** Elements above a block that are looked at. */
const reach = 48;

export interface Home {
  /** Fills the columns of one block. */
  fill(row: Float32Array, at: number, i: number): void;
}

/**
 * Finds the page's home: the deepest element with most of the prose, prose on the page's topic counting more.
 * @param topic words of the titles and descriptions
 * @param title index of the block that is likest the title, -1 for none
 */
export function homeOf(
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  topic: ReadonlySet<number>,
  title: number,
): Home {
  const held = new Map<Place, number>();
  let total = 0;
  const hits = lines.map(({ words }) => {
    const found = new Set<number>();
    if (topic.size > 0) for (const word of words) if (topic.has(word)) found.add(word);
    return found.size;
  });
  blocks.forEach(({ place }, i) => {
    const { prose } = lines[i] as MeasuredLine;
    if (prose === 0) return;
    const weight = prose * (unrelated + share(hits[i] as number, enough));
    total += weight;
    for (let at: Place | null = place, up = 0; at && up < reach; at = at.parent, up++)
      held.set(at, (held.get(at) ?? 0) + weight);
  });
  let home: Place | null = null;
  for (const [place, weight] of held) if (weight >= total * mostOf && (!home || place.depth > home.depth)) home = place;
  const homeNearness = nearnessTo(home);
  const titleNearness = nearnessTo(blocks[title]?.place ?? null);
  return {
    fill(row, at, i) {
      const place = blocks[i]?.place ?? null;
      const near = homeNearness(place);
      row[at] = share(hits[i] as number, enough);
      row[at + 1] = near === 1 ? 1 : 0;
      row[at + 2] = near;
      row[at + 3] = titleNearness(place);
      row[at + 4] = home && near === 1 ? share(held.get(home) ?? 0, total) : 0;
    },
  };
}

/** How deep the element that both share lies, as a share of the target's depth: 1 inside of it. */
function nearnessTo(target: Place | null): (place: Place | null) => number {
  const known = new Map<Place, number>();
  for (let at = target, up = 0; at && up < reach; at = at.parent, up++)
    known.set(at, target && target.depth > 0 ? at.depth / target.depth : 1);
  const of = (place: Place | null, left = 512): number => {
    if (!place || left === 0 || !target) return 0;
    const found = known.get(place);
    if (found !== undefined) return found;
    const value = of(place.parent, left - 1);
    known.set(place, value);
    return value;
  };
  return of;
}
