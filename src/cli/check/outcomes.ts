import { availableParallelism } from 'node:os';
import type { BrokenCase, Case } from '../../check/case.ts';
import type { Outcome } from '../../check/outcome.ts';
import type { Engine } from '../../engine.ts';
import { checkCase, type Terms } from './check-case.ts';
import type { Task } from './worker.ts';

interface Means {
  terms: Terms;
  engine: Engine;
  model: string | undefined;
  jobs: number;
}

/** A thread costs about as much time to start as this many cases take. */
const worthAThread = 100;

/** So many threads as there are cores for, and cases enough to be worth their start. */
export const usualJobs = (cases: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(cases / worthAThread)));

/** Checks cases, in threads where more than one job is wanted; the outcomes come in the order of the cases. */
export async function* outcomes(cases: readonly (Case | BrokenCase)[], means: Means): AsyncGenerator<Outcome> {
  const { terms, engine, model, jobs } = means;
  if (jobs < 2) {
    for (const each of cases) yield await checkCase(each, terms, engine);
    return;
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./check-worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
  });
  try {
    // So many under way that no thread waits, so few that a long run does not hold all its cases' results.
    const ahead: Promise<Outcome>[] = [];
    const begin = (each: Case | BrokenCase | undefined): void => {
      if (!each) return;
      const outcome: Promise<Outcome> = pool.run({ each, terms, model } satisfies Task);
      // What is still under way when nobody waits for more ends with its thread.
      outcome.catch(() => {});
      ahead.push(outcome);
    };
    for (const each of cases.slice(0, jobs * 4)) begin(each);
    for (let next = jobs * 4; ahead.length > 0; next++) {
      const outcome = await (ahead.shift() as Promise<Outcome>);
      begin(cases[next]);
      yield outcome;
    }
  } finally {
    await pool.destroy();
  }
}
