import type { Groups } from '../features/groups.ts';
import { type Role, roles } from '../role.ts';
import type { FirstLook } from './first-look.ts';
import { namedOutcomes, outcomes } from './outcomes.ts';

const kinds: readonly (keyof Groups)[] = ['template', 'box', 'list'];
/** Of these the mean is looked at too. */
const alsoMeant: readonly Role[] = ['nav', 'teaser'];
const namedCount = namedOutcomes.length;
/** Numbers for each group: its size, the mean of each outcome, the least chance of the story, means of roles. */
const width = 1 + namedCount + 1 + alsoMeant.length;

/** What the first look made of the blocks that a block belongs with. */
export const groupSigns: readonly string[] = kinds.flatMap((kind) => [
  `${kind}:size`,
  ...namedOutcomes.map((outcome) => `${kind}:${outcome}`),
  `${kind}:least story`,
  ...alsoMeant.map((role) => `${kind}:${role}`),
]);

/** Makes a function that writes these signs of a block into a row and says where they end. */
export function groupsSeen(first: FirstLook): (block: number, row: Float32Array, at: number) => number {
  const means = kinds.map((kind) => meansOf(first, first.evidence.groups[kind]));
  return (block, row, start) => {
    kinds.forEach((kind, k) => {
      const group = first.evidence.groups[kind][block] as number;
      const at = start + k * width;
      if (group < 0) row.fill(0, at, at + width);
      else row.set((means[k] as Float32Array).subarray(group * width, (group + 1) * width), at);
    });
    return start + kinds.length * width;
  };
}

/** Groups × `width`. */
function meansOf({ scores, chances }: FirstLook, group: Int32Array): Float32Array {
  const most = group.reduce((highest, id) => Math.max(highest, id), -1);
  const sums = new Float32Array((most + 1) * width);
  for (let id = 0; id <= most; id++) sums[id * width + 1 + namedCount] = 1;
  const add = (at: number, value: number): void => {
    sums[at] = (sums[at] as number) + value;
  };
  group.forEach((id, i) => {
    if (id < 0) return;
    const at = id * width;
    add(at, 1);
    for (let outcome = 0; outcome < namedCount; outcome++)
      add(at + 1 + outcome, chances[i * outcomes.length + outcome] as number);
    const story = chances[i * outcomes.length] as number;
    sums[at + 1 + namedCount] = Math.min(sums[at + 1 + namedCount] as number, story);
    alsoMeant.forEach((role, k) => {
      add(at + 2 + namedCount + k, Math.exp(scores[i * roles.length + roles.indexOf(role)] as number));
    });
  });
  for (let at = 0; at < sums.length; at += width)
    for (let k = 1; k < width; k++)
      if (k !== 1 + namedCount) sums[at + k] = (sums[at + k] as number) / Math.max(1, sums[at] as number);
  return sums;
}
