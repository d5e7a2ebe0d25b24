import type { Groups } from '../features/groups.ts';
import { type Role, roles } from '../role.ts';
import type { FirstLook } from './first-look.ts';
import { namedOutcomes, outcomes } from './outcomes.ts';

const kinds: readonly (keyof Groups)[] = ['template', 'box', 'list'];
/** Of these the mean is looked at too. */
const alsoMeant: readonly Role[] = ['nav', 'teaser'];
const meant = alsoMeant.map((role) => roles.indexOf(role));
const namedCount = namedOutcomes.length;
/** Where the least chance of the story stands. */
const leastAt = 1 + namedCount;
/** Numbers for each group: its size, the mean of each outcome, the least chance of the story, means of roles. */
const width = 1 + namedCount + 1 + alsoMeant.length;

/** What the first look made of the blocks that a block belongs with. */
export const groupSigns: readonly string[] = kinds.flatMap((kind) => [
  `${kind}:size`,
  ...namedOutcomes.map((outcome) => `${kind}:${outcome}`),
  `${kind}:least story`,
  ...alsoMeant.map((role) => `${kind}:${role}`),
]);

/** For each kind of group a row of `width` numbers for each group. */
export type GroupsSeen = readonly Float32Array[];

export const groupsSeen = (first: FirstLook): GroupsSeen =>
  kinds.map((kind) => meansOf(first, first.evidence.groups[kind]));

/**
 * Writes the signs of a block into a row.
 * @returns where they end
 */
export function writeGroupSigns(
  { evidence }: FirstLook,
  seen: GroupsSeen,
  block: number,
  row: Float32Array,
  start: number,
): number {
  for (let k = 0; k < kinds.length; k++) {
    const group = evidence.groups[kinds[k] as keyof Groups][block] as number;
    const at = start + k * width;
    if (group < 0) row.fill(0, at, at + width);
    else row.set((seen[k] as Float32Array).subarray(group * width, (group + 1) * width), at);
  }
  return start + kinds.length * width;
}

function meansOf({ scores, chances }: FirstLook, group: Int32Array): Float32Array {
  let most = -1;
  for (const id of group) most = Math.max(most, id);
  const sums = new Float32Array((most + 1) * width);
  for (let id = 0; id <= most; id++) sums[id * width + leastAt] = 1;
  for (let i = 0; i < group.length; i++) {
    const id = group[i] as number;
    if (id < 0) continue;
    const at = id * width;
    add(sums, at, 1);
    for (let outcome = 0; outcome < namedCount; outcome++)
      add(sums, at + 1 + outcome, chances[i * outcomes.length + outcome] as number);
    const story = chances[i * outcomes.length] as number;
    sums[at + leastAt] = Math.min(sums[at + leastAt] as number, story);
    for (let k = 0; k < meant.length; k++)
      add(sums, at + leastAt + 1 + k, Math.exp(scores[i * roles.length + (meant[k] as number)] as number));
  }
  for (let at = 0; at < sums.length; at += width)
    for (let k = 1; k < width; k++)
      if (k !== leastAt) sums[at + k] = (sums[at + k] as number) / Math.max(1, sums[at] as number);
  return sums;
}

function add(sums: Float32Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
