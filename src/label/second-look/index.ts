import { roles } from '../role.ts';
import type { FirstLook } from './first-look.ts';
import { chancesOf, outcomeOfRole, outcomes, verdictOf, verdicts } from './outcomes.ts';
import { pageSeen, signNames, writeSigns } from './signs.ts';
import { sumLeaves, type Trees } from './trees.ts';

/** What the first look is surer of than this is not looked at again. */
const sure = 0.98;

/** Writes how likely each verdict is for a block by the first look. */
function verdictsOn(chances: Float64Array, block: number, found: Float64Array): Float64Array {
  found.fill(0);
  for (let outcome = 0; outcome < outcomes.length; outcome++) {
    const verdict = verdictOf[outcome] as number;
    found[verdict] = (found[verdict] as number) + (chances[block * outcomes.length + outcome] as number);
  }
  return found;
}

/** The blocks that the first look leaves open, in page order: the first look is sure of none of the verdicts. */
export function unsureBlocks(chances: Float64Array): number[] {
  const unsure: number[] = [];
  const found = new Float64Array(verdicts.length);
  for (let block = 0; block * outcomes.length < chances.length; block++)
    if (Math.max(...verdictsOn(chances, block, found)) < sure) unsure.push(block);
  return unsure;
}

/**
 * Judges again what the network leaves open, now by what it made of the whole page: stacked generalisation (Wolpert 1992) by
 * gradient-boosted trees (Friedman 2001).
 * @returns blocks × roles, log-probabilities
 */
export function lookAgain(first: Omit<FirstLook, 'chances'>, trees: Trees): Float64Array {
  const { scores } = first;
  const chances = chancesOf(scores);
  const unsure = unsureBlocks(chances);
  if (unsure.length === 0) return scores;
  const again = scores.slice();
  const seen = pageSeen({ ...first, chances });
  const shape = { rows: unsure.length, width: signNames.length, verdicts: verdicts.length };
  const odds = sumLeaves(trees, shape, (index, row) => writeSigns(seen, unsure[index] as number, row));
  const before = new Float64Array(verdicts.length);
  for (const [index, block] of unsure.entries()) {
    const own = odds.subarray(index * verdicts.length, (index + 1) * verdicts.length);
    const highest = Math.max(...own);
    const total = highest + Math.log(own.reduce((sum, each) => sum + Math.exp(each - highest), 0));
    verdictsOn(chances, block, before);
    for (let role = 0; role < roles.length; role++) {
      const verdict = verdictOf[outcomeOfRole[role] as number] as number;
      const chance = Math.max(Number.MIN_VALUE, before[verdict] as number);
      const at = block * roles.length + role;
      again[at] = (scores[at] as number) - Math.log(chance) + (own[verdict] as number) - total;
    }
  }
  return again;
}
