import { roles } from '../role.ts';
import { storyFirst } from './story-first.ts';
import { bestPath } from './viterbi.ts';

/** The network sees neighbours already; transitions only settle what it leaves open. Measured by cross-validation. */
const transitionWeight = 0.15;

const bodyRole = roles.indexOf('body');
const subheadRole = roles.indexOf('subhead');

/** This likely a story must be for a block to be one against the best path. */
const likelyStory = 0.05;
/** How far the odds of the story are raised, step by step, where the best path has none. */
const raises = [1, 2, 3, 4];

/**
 * The role of each block: the best path through their log-probabilities, with a story where that has none and one is likely
 * enough.
 * @param scores blocks × roles
 * @param transitions roles × roles
 * @param lengths of the blocks, in characters
 * @param isProse whether a block reads like prose
 */
export function decide(
  scores: Float64Array,
  transitions: Float32Array,
  lengths: readonly number[],
  isProse: (block: number) => boolean,
): Uint8Array {
  const joined = storyFirst(scores, lengths);
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
