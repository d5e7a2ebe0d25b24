import type { StreamLine } from '../../dump/records/lines.ts';
import { deadline, usualTimeout } from '../../dump/workers/deadline.ts';
import { heapWatch } from '../../dump/workers/reclaim.ts';
import { faultOf } from '../../faults.ts';
import { checkReader, loadReader } from '../flags/reading.ts';
import { type Answer, answer, refuse, type Wishes } from './answer.ts';
import type { PipeOptions } from './run.ts';

/**
 * Answers lines in their order, each as soon as it can: one after the other in this process, or in several others.
 * @throws RecorteError unknown-encoding, bad-model
 */
export async function answers(
  source: AsyncIterable<StreamLine>,
  wishes: Wishes,
  options: PipeOptions,
): Promise<AsyncIterable<Answer>> {
  const { jobs = 1, timeout = usualTimeout } = options;
  if (jobs > 1) {
    await checkReader(options);
    return shared(source, wishes, jobs, timeout);
  }
  const engine = await loadReader(options);
  return (async function* inTurn() {
    const watch = heapWatch();
    for await (const line of source) {
      watch();
      yield await answer(line, wishes, engine, deadline(timeout));
    }
  })();
}

/** Bytes of a line that waits. */
const sizeOf = ({ bytes }: StreamLine): number => bytes?.length ?? 0;

async function* shared(
  source: AsyncIterable<StreamLine>,
  wishes: Wishes,
  jobs: number,
  timeout: number,
): AsyncGenerator<Answer> {
  const { openPool } = await import('../../dump/workers/pool.ts');
  const { schedule } = await import('../../dump/workers/schedule.ts');
  const { workerHeap } = await import('../../dump/workers/jobs.ts');
  const { workerScript } = await import('../worker-script.ts');
  const workers = await openPool<StreamLine, Answer>(workerScript, {
    jobs,
    work: 'answer',
    wishes,
    timeout,
    heap: workerHeap,
    failed: (line, error) => refuse(line, faultOf(error), wishes),
  });
  const ready = (): null => null;
  const plan = { jobs, ordered: true, weight: sizeOf, ready, work: workers.answer };
  for await (const given of schedule<StreamLine, Answer>(source, plan).answers) yield given.answer;
}
