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

/**
 * Finds the page's home: the deepest element with most of the prose, prose on the page's topic counting more. Fills the
 * columns of all rows, `width` wide, from column `at` on.
 * @param topic words of the titles and descriptions
 * @param title index of the block that is likest the title, -1 for none
 */
export function fillHome(
  rows: Float32Array,
  width: number,
  at: number,
  blocks: readonly Block[],
  lines: readonly MeasuredLine[],
  topic: ReadonlySet<number>,
  title: number,
): void {
  const hits = lines.map(({ words }) => wordsOn(topic, words));
  const held = new Map<Place, number>();
  let total = 0;
  for (let i = 0; i < blocks.length; i++) {
    const { prose } = lines[i] as MeasuredLine;
    if (prose === 0) continue;
    const weight = prose * (unrelated + share(hits[i] as number, enough));
    total += weight;
    let place = (blocks[i] as Block).place;
    for (let up = 0; place && up < reach; place = place.parent, up++) held.set(place, (held.get(place) ?? 0) + weight);
  }
  let home: Place | null = null;
  for (const [place, weight] of held) if (weight >= total * mostOf && (!home || place.depth > home.depth)) home = place;
  const toHome = nearnessTo(home);
  const toTitle = nearnessTo(blocks[title]?.place ?? null);
  for (let i = 0; i < blocks.length; i++) {
    const { place } = blocks[i] as Block;
    const near = nearness(place, toHome);
    let k = i * width + at;
    rows[k++] = share(hits[i] as number, enough);
    rows[k++] = near === 1 ? 1 : 0;
    rows[k++] = near;
    rows[k++] = nearness(place, toTitle);
    rows[k++] = home && near === 1 ? share(held.get(home) ?? 0, total) : 0;
  }
}

/** How many of the topic's words a line has. */
function wordsOn(topic: ReadonlySet<number>, words: readonly number[]): number {
  if (topic.size === 0) return 0;
  const found = new Set<number>();
  for (const word of words) if (topic.has(word)) found.add(word);
  return found.size;
}

/** How near elements are to one: how deep the element that both share lies, as a share of its depth; 1 inside of it. */
function nearnessTo(target: Place | null): Map<Place, number> {
  const known = new Map<Place, number>();
  for (let at = target, up = 0; at && up < reach; at = at.parent, up++)
    known.set(at, target && target.depth > 0 ? at.depth / target.depth : 1);
  return known;
}

/** What is found is kept with what is known. */
function nearness(place: Place | null, known: Map<Place, number>, left = 512): number {
  if (!place || left === 0 || known.size === 0) return 0;
  const found = known.get(place);
  if (found !== undefined) return found;
  const value = nearness(place.parent, known, left - 1);
  known.set(place, value);
  return value;
}
