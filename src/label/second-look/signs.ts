import { featureNames } from '../features/index.ts';
import { type Role, roles } from '../role.ts';
import { type CreditsSeen, creditSigns, creditsSeen, writeCreditSigns } from './credit-signs.ts';
import type { FirstLook } from './first-look.ts';
import { type GroupsSeen, groupSigns, groupsSeen, writeGroupSigns } from './group-signs.ts';
import { namedOutcomes, outcomes } from './outcomes.ts';
import { placeSigns, type StorySeen, storySeen, writePlaceSigns } from './place-signs.ts';

/** Roles of the lines around that are looked at, and how far away these stand. */
const around: readonly Role[] = [
  'headline',
  'deck',
  'byline',
  'body',
  'subhead',
  'caption',
  'related',
  'teaser',
  'nav',
  'other',
  'ad',
];
const distances = [-3, -2, -1, 1, 2, 3];
const aroundColumns = around.map((role) => roles.indexOf(role));

/** Less likely is as good as impossible, and a line that is not there less likely still. */
const [lowest, none] = [-12, -13];

/** The name of each number that the second look goes by. */
export const signNames: readonly string[] = [
  ...roles.map((role) => `first:${role}`),
  ...distances.flatMap((distance) => around.map((role) => `${distance}:${role}`)),
  'page:blocks',
  ...namedOutcomes.flatMap((outcome) => [`page:most:${outcome}`, `page:all:${outcome}`]),
  ...placeSigns,
  ...groupSigns,
  ...creditSigns,
  ...featureNames,
];

/** What the second look goes by, of the page as a whole. */
export interface PageSeen {
  first: FirstLook;
  page: Float32Array;
  story: StorySeen;
  groups: GroupsSeen;
  credits: CreditsSeen;
}

export const pageSeen = (first: FirstLook): PageSeen => ({
  first,
  page: pageSigns(first.chances, first.blocks.length),
  story: storySeen(first),
  groups: groupsSeen(first),
  credits: creditsSeen(first),
});

/** Writes the signs of a block into a row, `signNames.length` wide. */
export function writeSigns({ first, page, story, groups, credits }: PageSeen, block: number, row: Float32Array): void {
  const { blocks, evidence, scores } = first;
  let at = 0;
  for (let role = 0; role < roles.length; role++) row[at++] = scoreOf(scores, block, role);
  for (const distance of distances) {
    const other = block + distance;
    const there = other >= 0 && other < blocks.length;
    for (const role of aroundColumns) row[at++] = there ? scoreOf(scores, other, role) : none;
  }
  row.set(page, at);
  at = writePlaceSigns(story, block, row, at + page.length);
  at = writeGroupSigns(first, groups, block, row, at);
  at = writeCreditSigns(credits, block, row, at);
  row.set(evidence.rows.subarray(block * featureNames.length, (block + 1) * featureNames.length), at);
}

const scoreOf = (scores: Float64Array, block: number, role: number): number =>
  Math.max(lowest, scores[block * roles.length + role] as number);

/** How much of each outcome the page has: its likeliest block, and how many there should be. */
function pageSigns(chances: Float64Array, count: number): Float32Array {
  const signs = new Float32Array(1 + 2 * namedOutcomes.length);
  signs[0] = Math.log1p(count);
  namedOutcomes.forEach((_, outcome) => {
    let [most, all] = [0, 0];
    for (let i = outcome; i < chances.length; i += outcomes.length) {
      most = Math.max(most, chances[i] as number);
      all += chances[i] as number;
    }
    signs[1 + 2 * outcome] = most;
    signs[2 + 2 * outcome] = all;
  });
  return signs;
}
