import { roles } from '../role.ts';
import { bestPath } from './viterbi.ts';

/** The network sees neighbours already; transitions only settle what it leaves open. Measured by cross-validation. */
const transitionWeight = 0.15;

const bodyRole = roles.indexOf('body');
const subheadRole = roles.indexOf('subhead');

const story: readonly number[] = [bodyRole, subheadRole];
const sides = [story, roles.flatMap((_, role) => (story.includes(role) ? [] : [role]))];

/**
 * How much more the story counts, in log-odds: a block is of it from 0.45 on. The best F1 is reached a little below one half, at
 * half of that F1 (Lipton, Elkan and Narayanaswamy 2014); missing a paragraph is the worse fault of the two.
 */
const forStory = 0.2;

/** This likely a story must be for a block to be one against the best path. */
const likelyStory = 0.05;
/** How far the odds of the story are raised, step by step, where the best path has none. */
const raises = [1, 2, 3, 4];

/**
 * The role of each block: the best path through their log-probabilities, with a story where that has none and one is likely
 * enough.
 * @param scores blocks × roles
 * @param transitions roles × roles
 * @param isProse whether a block reads like prose
 */
export function decide(
  scores: Float64Array,
  transitions: Float32Array,
  isProse: (block: number) => boolean,
): Uint8Array {
  const joined = storyFirst(scores);
  const path = (raise: number): Uint8Array =>
    bestPath(raise === 0 ? joined : raised(joined, raise), transitions, roles.length, transitionWeight);
  let best = path(0);
  if (!hasStory(best) && mayHaveStory(scores, isProse)) {
    for (const raise of raises) {
      best = path(raise);
      if (hasStory(best)) break;
    }
  }
  return best;
}

/**
 * The story or not is asked first, whatever else a block may be: paragraph and heading count together, and so does all else.
 * The likeliest role of either side takes the probability of its side.
 */
function storyFirst(scores: Float64Array): Float64Array {
  const joined = Float64Array.from(scores);
  for (let at = 0; at < scores.length; at += roles.length) {
    for (const side of sides) {
      let likeliest = side[0] as number;
      let chance = 0;
      for (const role of side) {
        chance += Math.exp(scores[at + role] as number);
        if ((scores[at + role] as number) > (scores[at + likeliest] as number)) likeliest = role;
      }
      joined[at + likeliest] = Math.log(chance) + (side === story ? forStory : 0);
    }
  }
  return joined;
}

function raised(scores: Float64Array, by: number): Float64Array {
  const out = Float64Array.from(scores);
  for (let at = 0; at < scores.length; at += roles.length) {
    out[at + bodyRole] = (out[at + bodyRole] as number) + by;
    out[at + subheadRole] = (out[at + subheadRole] as number) + by;
  }
  return out;
}

const hasStory = (path: Uint8Array): boolean => path.includes(bodyRole);

function mayHaveStory(scores: Float64Array, isProse: (block: number) => boolean): boolean {
  const least = Math.log(likelyStory);
  for (let i = 0; i * roles.length < scores.length; i++)
    if (isProse(i) && (scores[i * roles.length + bodyRole] as number) >= least) return true;
  return false;
}
