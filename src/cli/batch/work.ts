import { saveLedger, settleAll } from '../../dump/batch.ts';
import { sizeOf } from '../../dump/content.ts';
import type { Answer, Input } from '../../dump/convert.ts';
import type { Entry, Origin } from '../../dump/entry.ts';
import { retried } from '../../dump/failures/retry.ts';
import { tooMany } from '../../dump/max-errors.ts';
import { writeCheckpoint } from '../../dump/resume/checkpoint.ts';
import { type Item, numbered } from '../../dump/resume/numbered.ts';
import { entries } from '../../dump/sources/index.ts';
import { usualTimeout } from '../../dump/workers/deadline.ts';
import { usualJobs, workerHeap } from '../../dump/workers/jobs.ts';
import { openPool } from '../../dump/workers/pool.ts';
import { type Schedule, schedule } from '../../dump/workers/schedule.ts';
import { type Fault, faultOf } from '../../faults.ts';
import type { ExitCode } from '../exit-code.ts';
import { endGently } from '../interrupts.ts';
import { say, showStack } from '../messages.ts';
import { workerScript } from '../worker-script.ts';
import type { Opened } from './open-ledger.ts';
import type { Plan } from './plan.ts';
import type { Display } from './progress.ts';

/** How the work ended: all is done, too many documents failed, or a signal came. */
export interface Ending {
  how: 'done' | 'too-many-errors' | ExitCode;
  /** Seconds of work, with those of the runs that this one goes on from. */
  seconds: number;
}

/**
 * Does the work of a run: reads, converts, writes, and keeps the books.
 * @throws RecorteError output-failed, resume-mismatch, internal, or `closedPipe`
 */
export async function work(plan: Plan, { ledger, checkpoint, before }: Opened, display: Display): Promise<Ending> {
  const { options, identity } = plan;
  const begun = performance.now();
  const seconds = (): number => (before?.seconds ?? 0) + (performance.now() - begun) / 1000;
  const save: Parameters<typeof saveLedger>[1] | null =
    checkpoint === null
      ? null
      : (progress) => writeCheckpoint(checkpoint, identity, { ...progress, seconds: seconds() });
  if (save && before === null) await saveLedger(ledger, save);

  const found = entries(plan.inputs, options);
  const wanted = plan.retry ? retried(found, plan.retry) : found;
  const items = numbered(wanted, before?.front ?? null, ledger.front.settle);
  const { answers, stop } = await answersTo(items, plan);
  const interrupt = endGently(() => {
    stop();
    display.end();
    const after = checkpoint === null ? '' : ' Either way --resume goes on.';
    const message = `stopping when what is under way is done; once more stops at once.${after}`;
    if (!options.quiet) void say(message, options);
  });
  try {
    const enough = (): boolean => options.maxErrors !== undefined && tooMany(ledger.counts, options.maxErrors);
    const failed = async (place: Origin, fault: Fault): Promise<void> => {
      if (!fault.stack) return;
      display.clear();
      await showStack(fault, [place.input, place.member, place.line].filter((part) => part !== null).join(':'));
    };
    const all = await settleAll(answers, { ledger, save, passed: display.pass, failed, enough });
    const how = interrupt.code() ?? (all ? 'done' : 'too-many-errors');
    if (how !== 'done' && save && ledger.sink.settled) await saveLedger(ledger, save);
    return { how, seconds: seconds() };
  } finally {
    interrupt.release();
  }
}

type Answers = Schedule<Item, Answer | null>;

async function answersTo(items: AsyncIterable<Item>, { options, wishes }: Plan): Promise<Answers> {
  const jobs = options.jobs ?? usualJobs();
  const workers = await openPool<Input, Answer>(workerScript, {
    jobs,
    work: 'convert',
    wishes,
    timeout: options.timeout ?? usualTimeout,
    heap: workerHeap,
    failed: (_, error) => ({ fault: faultOf(error), milliseconds: 0 }),
  });
  return schedule<Item, Answer | null>(items, {
    jobs,
    ordered: options.unordered !== true,
    weight: ({ entry }) => (entry.kind === 'document' ? sizeOf(entry.content) : 0),
    ready: ({ entry }) => (entry.kind === 'document' ? null : { value: null }),
    work: (batch) => workers.answer(batch.flatMap(({ entry }) => inputOf(entry))),
  });
}

const inputOf = (entry: Entry): Input[] =>
  entry.kind === 'document' ? [{ content: entry.content, options: entry.options }] : [];
