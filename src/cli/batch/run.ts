import { tmpdir } from 'node:os';
import { withPlace } from '../../faults.ts';
import { statOf } from '../../node/stat.ts';
import { removeLeftovers } from '../../node/temporary.ts';
import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { say } from '../messages.ts';
import type { batchFlags } from './command.ts';
import { conclude } from './conclude.ts';
import { allMissing } from './missing.ts';
import { openLedger } from './open-ledger.ts';
import { type Plan, planRun } from './plan.ts';
import { type Display, showProgress } from './progress.ts';
import { work } from './work.ts';

/** Turns a dump into articles; a document that cannot be read is listed and does not keep the others. Where no input is there, nothing is begun. */
export async function run({ files, options }: Call<(typeof batchFlags)[number]>): Promise<ExitCode> {
  const plan = await planRun(files, options);
  const missing = await allMissing(plan.inputs);
  if (missing) {
    if (!options.quiet) for (const fault of missing) await say(withPlace(fault), options);
    return ExitCode.inputFailed;
  }
  await removeLeftovers(tmpdir());
  let display: Display | undefined;
  const opened = await openLedger(plan, () => display?.clear());
  if (opened === null) {
    if (!options.quiet) await say(finished(plan), options);
    return ExitCode.done;
  }
  try {
    display = showProgress({
      quiet: options.quiet === true,
      every: options.progressEvery,
      shared: plan.target.path === null,
      counts: opened.ledger.counts,
      inputs: plan.inputs,
    });
    const ending = await work(plan, opened, display);
    display.end();
    return await conclude(ending, plan, opened);
  } catch (error) {
    await opened.ledger.sink.leave().catch(() => {});
    throw error;
  } finally {
    display?.end();
    opened.unlock();
  }
}

/** What a run says that has nothing to do, and where the documents are that failed before. */
function finished({ target, errors }: Plan): string {
  const done = `${target.path} is finished: nothing left to do. Without --resume it is done anew.`;
  return errors !== null && statOf(errors)?.size ? `${done} What failed is done by --retry-errors ${errors}.` : done;
}
