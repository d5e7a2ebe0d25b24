import { roles } from '../role.ts';

const story: readonly number[] = [roles.indexOf('body'), roles.indexOf('subhead')];
const others = roles.flatMap((_, role) => (story.includes(role) ? [] : [role]));

/** On pages that hardly have a story nothing less likely is taken for one. */
const unclear = 0.3;

/**
 * The story or not is asked first, whatever else a block may be: paragraph and heading count together, and so does all else.
 * The likeliest role of either side takes the probability of its side.
 * @param scores blocks × roles, log-probabilities
 * @param lengths of the blocks, in characters
 * @returns blocks × roles; what a page asks of its story is added to the side of the story, as log-odds
 */
export function storyFirst(scores: Float64Array, lengths: readonly number[]): Float64Array {
  const joined = Float64Array.from(scores);
  const chances = new Float64Array(lengths.length);
  const likeliest = (at: number, side: readonly number[]): number =>
    side.reduce((best, role) => ((scores[at + role] as number) > (scores[at + best] as number) ? role : best));
  const chanceOf = (at: number, side: readonly number[]): number =>
    side.reduce((sum, role) => sum + Math.exp(scores[at + role] as number), 0);
  for (let i = 0; i < chances.length; i++) chances[i] = chanceOf(i * roles.length, story);
  const least = leastChance(chances, lengths);
  const forStory = Math.log((1 - least) / least);
  for (let i = 0; i < chances.length; i++) {
    const at = i * roles.length;
    joined[at + likeliest(at, story)] = Math.log(chances[i] as number) + forStory;
    joined[at + likeliest(at, others)] = Math.log(chanceOf(at, others));
  }
  return joined;
}

/**
 * How likely a block must be of the story to be taken for it, so that the story comes out with the best F1 to be expected: half
 * of that F1 (Lipton, Elkan and Narayanaswamy 2014). On a page that is clear that is one half, on one that is not it is less.
 */
function leastChance(chances: Float64Array, lengths: readonly number[]): number {
  const order = [...chances.keys()].sort((a, b) => (chances[b] as number) - (chances[a] as number));
  const expected = chances.reduce((sum, chance, i) => sum + chance * (lengths[i] as number), 0);
  let [best, hits, taken] = [0, 0, 0];
  for (const i of order) {
    hits += (chances[i] as number) * (lengths[i] as number);
    taken += lengths[i] as number;
    best = Math.max(best, (2 * hits) / (taken + expected));
  }
  return Math.max(best / 2, unclear);
}
