import { tick } from '../../clock.ts';

/**
 * The best path through states: at each step the score of its state, between steps the transition from one to the next
 * (Viterbi 1967). Ties go to the lower state.
 * @param scores steps × states
 * @param transitions states × states, from row to column
 * @param weight what transitions are multiplied by
 */
export function bestPath(
  scores: Float64Array,
  transitions: Float32Array | Float64Array,
  states: number,
  weight: number,
): Uint8Array {
  const steps = scores.length / states;
  const path = new Uint8Array(steps);
  if (steps === 0) return path;
  // by the state that is reached, so that the inner loop reads what lies side by side
  const into = new Float64Array(states * states);
  for (let before = 0; before < states; before++)
    for (let state = 0; state < states; state++)
      into[state * states + before] = weight * (transitions[before * states + state] as number);
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of into) {
    lowest = Math.min(lowest, each);
    highest = Math.max(highest, each);
  }
  const from = new Uint8Array(steps * states);
  const likely = new Uint8Array(states);
  let reached = Float64Array.from(scores.subarray(0, states));
  let next = new Float64Array(states);
  for (let step = 1; step < steps; step++) {
    tick();
    const at = step * states;
    // A state so far behind the best that no transition makes it good comes before none.
    let leader = Number.NEGATIVE_INFINITY;
    for (let state = 0; state < states; state++)
      if ((reached[state] as number) > leader) leader = reached[state] as number;
    let count = 0;
    for (let state = 0; state < states; state++)
      if ((reached[state] as number) + highest >= leader + lowest) likely[count++] = state;
    for (let state = 0; state < states; state++) {
      const row = state * states;
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < count; k++) {
        const before = likely[k] as number;
        const score = (reached[before] as number) + (into[row + before] as number);
        if (score > bestScore) {
          best = before;
          bestScore = score;
        }
      }
      from[at + state] = best;
      next[state] = bestScore + (scores[at + state] as number);
    }
    [reached, next] = [next, reached];
  }
  let state = reached.indexOf(Math.max(...reached));
  for (let step = steps - 1; step >= 0; step--) {
    path[step] = state;
    state = from[step * states + state] as number;
  }
  return path;
}
