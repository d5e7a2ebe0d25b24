import type { Block } from '../../read/document.ts';
import { share } from './scale.ts';

/** A rank on a line of its own, and its number. */
export const rankAlone = /^#?(\d{1,2})[.)º°]?$/;
const rankFirst = /^#?(\d{1,2})(?:[.)º°]\s?\D|\s+\D|\p{Lu}|["“«¿¡'‘]|$|[.)º°]$)/u;
/** A ranked title, its rank and what stands between them take up to this many lines. */
const rankReach = 6;
/** Lists of five are the commonest; longer ones are no surer. */
const fullRun = 5;

/** How long a run of counting ranks (1, 2, 3…) each block is part of, as a share of a full list; 0 outside of runs. */
export function rankRuns(blocks: readonly Block[]): number[] {
  const numbers = blocks.map(({ text }) =>
    text.length < 250 ? Number(rankFirst.exec(text)?.[1] ?? Number.NaN) : Number.NaN,
  );
  const next = numbers.map((number, i) => {
    for (let k = i + 1; k <= i + rankReach && k < numbers.length; k++) if (numbers[k] === number + 1) return k;
    return -1;
  });
  const runs = new Array<number>(blocks.length).fill(0);
  const reached = new Set<number>();
  for (let i = 0; i < blocks.length; i++) {
    if (Number.isNaN(numbers[i]) || reached.has(i)) continue;
    const members = [i];
    for (let k = next[i] as number; k >= 0; k = next[k] as number) {
      members.push(k);
      reached.add(k);
    }
    if (members.length > 1) for (const k of members) runs[k] = share(members.length, fullRun);
  }
  return runs;
}
