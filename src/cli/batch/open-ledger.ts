import { rm } from 'node:fs/promises';
import type { Ledger } from '../../dump/batch.ts';
import { newCounts } from '../../dump/counts.ts';
import { fileLog, type Log, noLog, printedLog } from '../../dump/output/log.ts';
import { newTally } from '../../dump/report/tally.ts';
import { isUnfinished, type Progress, readCheckpoint } from '../../dump/resume/checkpoint.ts';
import { openFront } from '../../dump/resume/front.ts';
import { takeLock } from '../../dump/resume/lock.ts';
import { RecorteError } from '../../errors.ts';
import { print } from '../messages.ts';
import { openOutput } from '../output/open-output.ts';
import type { Plan } from './plan.ts';
import { headOf, refuseOlderResults, resultsOf, sinkFor, streamSink } from './sinks.ts';
import { companions } from './target.ts';

/** The books of a run, open where an earlier one stopped. */
export interface Opened {
  ledger: Ledger;
  /** Path of the checkpoint; null where a run cannot be resumed. */
  checkpoint: string | null;
  /** What the earlier run did; null when there was none. */
  before: Progress | null;
  unlock(): void;
}

/**
 * Opens what a run writes to, for itself alone.
 * @param beforePrint called before something is printed on standard error
 * @returns null when an earlier run has finished what this one would go on with
 * @throws RecorteError output-locked, output-exists, resume-mismatch, output-failed
 */
export async function openLedger(plan: Plan, beforePrint: () => void): Promise<Opened | null> {
  const { target, options, wishes, inputs } = plan;
  const { path, kind } = target;
  if (kind === 'stream' || path === null) {
    const sink = await streamSink(await openOutput(path ?? undefined, inputs), await headOf(target.format, wishes));
    return {
      ledger: await ledgerWith(plan, sink, null, beforePrint),
      checkpoint: null,
      before: null,
      unlock: () => {},
    };
  }
  const { lock, checkpoint } = companions(path);
  const unlock = takeLock(lock, path);
  try {
    const resumable = !inputs.includes('-');
    const shard = options.shard ?? null;
    const stage = options.resume ? await readCheckpoint(checkpoint, plan.identity) : null;
    if (!options.resume && (await isUnfinished(checkpoint))) throw unfinished(path, checkpoint);
    if (stage === 'finished' && resultsOf(target, path, shard) !== null) {
      unlock();
      return null;
    }
    const before = stage === 'finished' ? null : stage;
    if (before === null) refuseOlderResults(target, path, shard);
    const open = await sinkFor(target, path, wishes, { shard, compression: options.compression });
    const sink = await open(before?.sink ?? null);
    const ledger = await ledgerWith(plan, sink, before, beforePrint);
    // What it says of an earlier run will not be true of these results.
    if (!resumable) await rm(checkpoint, { force: true });
    return { ledger, checkpoint: resumable ? checkpoint : null, before, unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function ledgerWith(
  { errors, options }: Plan,
  sink: Ledger['sink'],
  before: Progress | null,
  beforePrint: () => void,
): Promise<Ledger> {
  const printed = printedLog((text) => {
    beforePrint();
    return print(text);
  });
  const unlisted: Log = options.quiet ? noLog : printed;
  return {
    sink,
    errors: errors === null ? unlisted : await fileLog(errors, before?.errors ?? 0),
    skips: options.skipped === undefined ? noLog : await fileLog(options.skipped, before?.skips ?? 0),
    counts: before?.counts ?? newCounts(),
    tally: before?.tally ?? newTally(),
    front: openFront(before?.front ?? null),
  };
}

function unfinished(path: string, checkpoint: string): RecorteError {
  return new RecorteError({
    code: 'output-exists',
    input: path,
    message: 'a run that writes it was interrupted',
    hint: `Go on with it by --resume, or remove ${checkpoint} to start anew`,
  });
}
