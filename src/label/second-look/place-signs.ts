import { contentWordsOf } from '../features/lines.ts';
import { type Role, roles } from '../role.ts';
import type { FirstLook } from './first-look.ts';
import { outcomes } from './outcomes.ts';

/** What ends a story: roles that are looked for between its beginning and a block. */
const ends: readonly Role[] = ['headline', 'related', 'author-x', 'tags', 'share', 'comments'];

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
  ...ends.map((role) => `story:past ${role}`),
];

/** Blocks further from the story than this are as far as any. */
const farthest = 99;

/** Makes a function that writes these signs of a block into a row and says where they end. */
export function placesSeen({
  blocks,
  evidence,
  scores,
  chances,
}: FirstLook): (block: number, row: Float32Array, at: number) => number {
  const count = blocks.length;
  const chance = (i: number): number => chances[i * outcomes.length] as number;
  const story = blocks.flatMap((_, i) => (chance(i) >= 0.5 ? [i] : []));
  const [first, last] = [story[0] ?? count, story.at(-1) ?? -1];
  const usual = median(story.map((i) => blocks[i]?.text.length ?? 0));
  const wordsOf = (i: number): number[] => contentWordsOf(evidence.lines[i], evidence.isContent);
  const tellings = new Uint16Array(evidence.isContent.length);
  for (const i of story) for (const word of wordsOf(i)) tellings[word] = (tellings[word] as number) + 1;
  const since = distancesTo(story, count);
  const until = distancesTo(story.map((i) => count - 1 - i).reverse(), count).reverse();
  const before = new Float64Array(count);
  let told = 0;
  blocks.forEach(({ text }, i) => {
    told += text.length * chance(i);
    before[i] = told;
  });
  const past = ends.map((role) => mostPast(scores, roles.indexOf(role), first, count));
  return (i, row, start) => {
    let at = start;
    const length = blocks[i]?.text.length ?? 0;
    const own = wordsOf(i);
    const mine = chance(i) >= 0.5 ? 1 : 0;
    const shared = own.filter((word) => (tellings[word] as number) > mine).length;
    row[at++] = chance(i);
    row[at++] = story.length;
    row[at++] = i - first;
    row[at++] = last - i;
    row[at++] = since[i] as number;
    row[at++] = until[i] as number;
    row[at++] = (before[i] as number) / (told + 1);
    row[at++] = i / count;
    row[at++] = length;
    row[at++] = length / (usual + 1);
    row[at++] = own.length;
    row[at++] = own.length > 0 ? shared / own.length : 0;
    for (const most of past) row[at++] = most[i] as number;
    return at;
  };
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
