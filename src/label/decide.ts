import { roles } from './role.ts';
import { bestPath } from './viterbi.ts';

/** The network sees neighbours already; transitions only settle what it leaves open. Measured by cross-validation. */
const transitionWeight = 0.15;

const headlineRole = roles.indexOf('headline');
const bodyRole = roles.indexOf('body');
const subheadRole = roles.indexOf('subhead');

/** A page nearly always prints its title; this likely it must be for a block to be one against the best path. */
const likelyHeadline = 0.15;

/** Likewise its story. */
const likelyStory = 0.05;
/** How far the odds of the story are raised, step by step, where the best path has none. */
const raises = [1, 2, 3, 4];

/**
 * The role of each block: the best path through their log-probabilities, with a headline and a story where that has none and
 * they are likely enough.
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
  return withHeadline(best, scores);
}

/**
 * Paragraph or heading, both are the story: for the path, the likelier of the two takes the probability of both, so that a
 * block which is one of them stays in the story however unsure it is which.
 */
function storyFirst(scores: Float64Array): Float64Array {
  const joined = Float64Array.from(scores);
  for (let at = 0; at < scores.length; at += roles.length) {
    const body = scores[at + bodyRole] as number;
    const subhead = scores[at + subheadRole] as number;
    joined[at + (body >= subhead ? bodyRole : subheadRole)] = Math.log(Math.exp(body) + Math.exp(subhead));
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

/** Where no block of the path is the headline, the likeliest one becomes it, unless that is unlikely: dumps lose their titles. */
function withHeadline(path: Uint8Array, scores: Float64Array): Uint8Array {
  if (path.includes(headlineRole)) return path;
  let best = -1;
  let bestScore = Math.log(likelyHeadline);
  for (let i = 0; i < path.length; i++) {
    const score = scores[i * roles.length + headlineRole] as number;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best < 0 ? path : path.map((role, i) => (i === best ? headlineRole : role));
}
