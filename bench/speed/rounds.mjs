import { nameOf, runnerFiles, startRunner } from './start-runner.mjs';

/**
 * What was measured of one runner, round by round.
 * @typedef {{ name: string, seconds: number[], errors: number, peak: number }} Measured
 */

/** Seconds of CPU time that a runner works before it is measured, for its engine to learn the code. */
const warmUp = 5;
/** A round lasts so many seconds at least: all inputs once, or several times. */
const leastRound = 0.5;

/** This one is given texts, the others HTML. */
export const textRunner = 'recorte-text';

/**
 * Runs every runner that can be loaded once a round, one after the other, each warm in its own process.
 * @param {object} plan
 * @param {{ html: string, texts: string }} plan.inputs
 * @param {string | undefined} plan.peers
 * @param {string | null} plan.core
 * @param {number} plan.rounds
 * @param {readonly string[]} plan.only names of runners; all, when there are none
 * @param {(line: string) => void} plan.say
 * @returns {Promise<{ measured: Measured[], missing: Record<string, string> }>}
 */
export async function runRounds({ inputs, peers, core, rounds, only, say }) {
  const files = runnerFiles().filter((file) => only.length === 0 || only.includes(nameOf(file)));
  /** @type {Record<string, string>} */
  const missing = {};
  const runners = [];
  for (const file of files) {
    const given = nameOf(file) === textRunner ? inputs.texts : inputs.html;
    const started = await startRunner(file, given, peers, core);
    if (typeof started === 'string') missing[nameOf(file)] = started;
    else runners.push(started);
  }
  /** @type {Measured[]} */
  const measured = runners.map(({ name }) => ({ name, seconds: [], errors: 0, peak: 0 }));
  for (const runner of runners) await passes(runner, warmUp);
  say('warm');
  for (let round = 1; round <= rounds; round++) {
    for (const [k, runner] of runners.entries()) {
      const { seconds, errors, peak } = await passes(runner, leastRound);
      measured[k]?.seconds.push(seconds);
      Object.assign(measured[k] ?? {}, { errors, peak });
    }
    say(`round ${round} of ${rounds}`);
  }
  for (const runner of runners) runner.close();
  return { measured, missing };
}

/**
 * Runs all inputs over and over for some time.
 * @param {import('./start-runner.mjs').Runner} runner
 * @param {number} least seconds
 * @returns {Promise<import('./start-runner.mjs').Pass>} what one pass took
 */
async function passes(runner, least) {
  let [spent, count] = [0, 0];
  for (;;) {
    const last = await runner.pass();
    spent += last.seconds;
    count++;
    if (spent >= least) return { ...last, seconds: spent / count };
  }
}
