import { writeWhole } from '../../dump/output/disk.ts';
import { reportPage } from '../../dump/report/page.ts';
import { writeCheckpoint } from '../../dump/resume/checkpoint.ts';
import { RecorteError } from '../../errors.ts';
import { version } from '../../generated/version.ts';
import { shellWord } from '../../node/shell-word.ts';
import { ExitCode } from '../exit-code.ts';
import { print, say } from '../messages.ts';
import { plural } from './amounts.ts';
import type { Opened } from './open-ledger.ts';
import type { Plan } from './plan.ts';
import { summary } from './summary.ts';
import type { Ending } from './work.ts';

/**
 * Ends a run: results get their names, the report is written, and what it came to is said.
 * @throws RecorteError output-failed, too-many-errors
 */
export async function conclude(ending: Ending, plan: Plan, opened: Opened): Promise<ExitCode> {
  const { options, target, errors } = plan;
  const { ledger, checkpoint } = opened;
  const { sink, counts, tally } = ledger;
  const { how, seconds } = ending;
  if (how === 'done') {
    await sink.finish();
    await ledger.errors.save();
    await ledger.skips.save();
    if (checkpoint !== null) await writeCheckpoint(checkpoint, plan.identity, 'finished');
  } else await sink.leave();
  await ledger.errors.close();
  await ledger.skips.close();
  if (options.report !== undefined) {
    const command = ['recorte', ...process.argv.slice(2)].map(shellWord).join(' ');
    await writeWhole(options.report, reportPage(tally, { command, version, seconds }));
  }
  // A file has its name only when it is whole.
  const output = how === 'done' || target.kind !== 'file' ? target.path : null;
  const skips = options.skipped ?? null;
  if (!options.quiet) await print(`recorte: ${summary({ counts, seconds, output, errors, skips })}`);
  if (how === 'too-many-errors') {
    const message = `stopped: ${plural(counts.failed, 'document')} of ${counts.documents} failed`;
    const hint =
      checkpoint === null
        ? 'Look into the errors, or allow more by --max-errors'
        : 'Look into the errors, then go on by the same command with --resume and more allowed by --max-errors';
    throw new RecorteError({ code: 'too-many-errors', message, hint });
  }
  if (how !== 'done') {
    if (checkpoint !== null && !options.quiet)
      await say('interrupted. Go on by the same command with --resume.', options);
    return how;
  }
  return counts.failed > 0 && !options.allowErrors ? ExitCode.inputFailed : ExitCode.done;
}
