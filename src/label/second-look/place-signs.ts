import { contentWordsOf } from '../features/lines.ts';
import { type Role, roles } from '../role.ts';
import type { FirstLook } from './first-look.ts';
import { outcomes } from './outcomes.ts';

/** What ends a story: roles that are looked for between its beginning and a block. */
const endings: readonly Role[] = ['headline', 'related', 'author-x', 'tags', 'share', 'comments'];

/** Where a block stands in the story, and what it has of it. */
export const placeSigns: readonly string[] = [
  'story',
  'story:blocks',
  'story:since first',
  'story:until last',
  'story:since previous',
  'story:until next',
  'story:share before',
  'story:position',
  'story:length',
  'story:length of usual',
  'story:words',
  'story:shared words',
  ...endings.map((role) => `story:past ${role}`),
  'shared:above',
  'shared:below',
  'shared:near',
];

/** Lines up to this far above and below are near. */
const nearby = 3;

/** Blocks further from the story than this are as far as any. */
const farthest = 99;

/** What is known of a page's story once the network has seen all of it. */
export interface StorySeen {
  first: FirstLook;
  /** Index of its first and last block. */
  begins: number;
  ends: number;
  count: number;
  /** Length of its usual block. */
  usual: number;
  /** The content words of each block, gathered when they are first asked for. */
  contents: (readonly number[] | undefined)[];
  /** For each word the block that was looked at last which has it, counted from 1. */
  lastWith: Uint32Array;
  /** How many of its blocks have each word. */
  tellings: Uint16Array;
  since: readonly number[];
  until: readonly number[];
  /** How much of it stands up to the end of each block, and in all. */
  told: Float64Array;
  all: number;
  /** For each role that ends a story, how likely it was at most between its beginning and each block. */
  past: readonly Float32Array[];
}

const chance = ({ chances }: FirstLook, i: number): number => chances[i * outcomes.length] as number;

/** Looks for the story of a page. */
export function storySeen(first: FirstLook): StorySeen {
  const { blocks, evidence, scores } = first;
  const size = blocks.length;
  const story: number[] = [];
  for (let i = 0; i < size; i++) if (chance(first, i) >= 0.5) story.push(i);
  const begins = story[0] ?? size;
  const contents: StorySeen['contents'] = [];
  const tellings = new Uint16Array(evidence.isContent.length);
  for (const i of story)
    for (const word of contentOf({ first, contents }, i)) tellings[word] = (tellings[word] as number) + 1;
  const told = new Float64Array(size);
  let all = 0;
  for (let i = 0; i < size; i++) {
    all += (blocks[i]?.text.length ?? 0) * chance(first, i);
    told[i] = all;
  }
  return {
    first,
    begins,
    ends: story.at(-1) ?? -1,
    count: story.length,
    usual: median(story.map((i) => blocks[i]?.text.length ?? 0)),
    contents,
    lastWith: new Uint32Array(evidence.isContent.length),
    tellings,
    since: distancesTo(story, size),
    until: distancesTo(story.map((i) => size - 1 - i).reverse(), size).reverse(),
    told,
    all,
    past: endings.map((role) => mostPast(scores, roles.indexOf(role), begins, size)),
  };
}

function contentOf({ first, contents }: Pick<StorySeen, 'first' | 'contents'>, i: number): readonly number[] {
  contents[i] ??= contentWordsOf(first.evidence.lines[i], first.evidence.isContent);
  return contents[i] as readonly number[];
}

/**
 * Writes the signs of a block into a row.
 * @returns where they end
 */
export function writePlaceSigns(story: StorySeen, i: number, row: Float32Array, start: number): number {
  const { first, begins, ends, count, usual, tellings, since, until, told, all, past } = story;
  const { blocks } = first;
  const length = blocks[i]?.text.length ?? 0;
  const likely = chance(first, i);
  const own = contentOf(story, i);
  const mine = likely >= 0.5 ? 1 : 0;
  let shared = 0;
  for (const word of own) if ((tellings[word] as number) > mine) shared++;
  let at = start;
  row[at++] = likely;
  row[at++] = count;
  row[at++] = i - begins;
  row[at++] = ends - i;
  row[at++] = since[i] as number;
  row[at++] = until[i] as number;
  row[at++] = (told[i] as number) / (all + 1);
  row[at++] = i / blocks.length;
  row[at++] = length;
  row[at++] = length / (usual + 1);
  row[at++] = own.length;
  row[at++] = own.length > 0 ? shared / own.length : 0;
  for (const most of past) row[at++] = most[i] as number;
  const shares = sharedWith(story, i, own);
  row[at++] = shares[nearby - 1] as number;
  row[at++] = shares[nearby] as number;
  row[at++] = Math.max(...shares);
  return at;
}

/** The share of a block's words that each of the blocks near by has too, from the farthest above to the farthest below. */
function sharedWith(story: StorySeen, i: number, own: readonly number[]): number[] {
  const { first, lastWith } = story;
  for (const word of own) lastWith[word] = i + 1;
  const shares: number[] = [];
  for (let other = i - nearby; other <= i + nearby; other++) {
    if (other === i) continue;
    let shared = 0;
    if (own.length > 0 && other >= 0 && other < first.blocks.length)
      for (const word of contentOf(story, other)) if (lastWith[word] === i + 1) shared++;
    shares.push(shared / Math.max(1, own.length));
  }
  return shares;
}

/** How far above each block the next one of some stands. */
function distancesTo(some: readonly number[], count: number): number[] {
  const distances = new Array<number>(count).fill(farthest);
  let next = 0;
  for (let i = 0; i < count; i++) {
    while (next < some.length && (some[next] as number) < i) next++;
    if (next > 0) distances[i] = Math.min(farthest, i - (some[next - 1] as number));
  }
  return distances;
}

/** How likely a role was, at most, between the beginning of the story and each block. */
function mostPast(scores: Float64Array, role: number, first: number, count: number): Float32Array {
  const most = new Float32Array(count);
  for (let i = first + 2; i < count; i++)
    most[i] = Math.max(most[i - 1] as number, Math.exp(scores[(i - 1) * roles.length + role] as number));
  return most;
}

function median(lengths: number[]): number {
  const sorted = lengths.sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
