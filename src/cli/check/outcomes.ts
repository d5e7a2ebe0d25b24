import { availableParallelism } from 'node:os';
import { type BrokenCase, type Case, isBroken } from '../../check/case.ts';
import type { Outcome } from '../../check/outcome.ts';
import type { Engine } from '../../engine.ts';
import { caseFaultOf } from './cases/attempt.ts';
import { broken, checkCase, type Terms } from './check-case.ts';

/** What a worker is told of all cases. */
export interface Wishes {
  terms: Terms;
  model: string | undefined;
}

interface Means {
  terms: Terms;
  engine: Engine;
  model: string | undefined;
  jobs: number;
}

/** A worker costs about as much time to start as this many cases take. */
const worthAWorker = 100;
/** Cases that a worker is given at once. */
const batch = 8;
/** Seconds that one case may take, and the heap of a worker in MiB. */
const longest = 60;
const heap = 1024;

/** So many workers as there are cores for, and cases enough to be worth their start. */
export const usualJobs = (cases: number): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(cases / worthAWorker)));

/** Checks cases, in processes where more than one job is wanted; the outcomes come in the order of the cases. */
export async function* outcomes(cases: readonly (Case | BrokenCase)[], means: Means): AsyncGenerator<Outcome> {
  const { terms, engine, model, jobs } = means;
  if (jobs < 2) {
    for (const each of cases) yield await checkCase(each, terms, engine);
    return;
  }
  const [{ openPool }, { workerScript }] = await Promise.all([
    import('../../dump/workers/pool.ts'),
    import('../worker-script.ts'),
  ]);
  const workers = await openPool<Case | BrokenCase, Outcome>(workerScript, {
    jobs,
    work: 'check',
    wishes: { terms, model } satisfies Wishes,
    timeout: longest,
    heap,
    failed: (each, error) => broken({ name: each.name, fault: caseFaultOf(error, inputOf(each)) }, performance.now()),
  });
  // So many under way that no worker waits, so few that a long run does not hold all its cases' results.
  const ahead: Promise<Outcome[]>[] = [];
  let next = 0;
  const begin = (): void => {
    if (next >= cases.length) return;
    const answer = workers.answer(cases.slice(next, next + batch));
    answer.catch(() => {});
    ahead.push(answer);
    next += batch;
  };
  for (let i = 0; i < jobs * 2; i++) begin();
  while (ahead.length > 0) {
    const found = await (ahead.shift() as Promise<Outcome[]>);
    begin();
    yield* found;
  }
}

const inputOf = (each: Case | BrokenCase): string => (isBroken(each) ? each.name : each.input.file);
