import { relative, resolve } from 'node:path';
import { isatty } from 'node:tty';
import type { Outcome } from '../../check/outcome.ts';
import { reporters } from '../../check/reporters/index.ts';
import type { Reporter, ReporterLook, Run } from '../../check/reporters/reporter.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { flagFault } from '../flags/fault.ts';
import { openOutput } from '../output/open-output.ts';
import type { Output } from '../output/output.ts';
import { paintFor } from './paint.ts';
import type { CheckOptions } from './settings.ts';

/** A reporter and where it writes; null is standard output. */
interface Target {
  reporter: Reporter;
  file: string | null;
}

/** The reports of one run. */
export interface Reports {
  each(outcome: Outcome): Promise<void>;
  end(run: Run): Promise<void>;
  abandon(): Promise<void>;
}

/**
 * What `--reporter` asks for: `default`, `junit=report.xml`.
 * @throws RecorteError bad-option
 */
export function targetsOf(flags: readonly string[] = ['default']): Target[] {
  const names = reporters.map(({ name }) => name);
  const targets = flags.map((flag): Target => {
    const at = flag.indexOf('=');
    const [name, file] = at < 0 ? [flag, null] : [flag.slice(0, at), flag.slice(at + 1)];
    const reporter = reporters.find((each) => each.name === name);
    if (!reporter) throw flagFault(`--reporter: there is no '${name}'`, didYouMean(name, names));
    return { reporter, file: file === '' || file === '-' ? null : file };
  });
  const twice = targets.find(({ file }, index) => targets.findIndex((each) => each.file === file) < index);
  if (twice) {
    const where = twice.file ?? 'standard output';
    const hint = 'Give each but one a file, as in --reporter junit=report.xml';
    throw flagFault(`--reporter: two reports cannot both go to ${where}`, hint);
  }
  return targets;
}

/**
 * Opens the reports that are asked for, none of them over a file of a case.
 * @throws RecorteError output-exists, output-failed
 */
export async function openReports(
  targets: readonly Target[],
  inputs: readonly string[],
  options: Pick<CheckOptions, 'quiet' | 'color'>,
): Promise<Reports> {
  const open: { reporter: Reporter; output: Output; look: ReporterLook }[] = [];
  const abandon = async (): Promise<void> => {
    for (const { output } of open) await output.abandon();
  };
  try {
    for (const { reporter, file } of targets) {
      const look = await lookOf(file === null, options);
      open.push({
        reporter,
        output: await openOutput(file ?? undefined, inputs, {
          painted: look.paint.color && reporter.name === 'default',
        }),
        look,
      });
    }
  } catch (error) {
    await abandon();
    throw error;
  }
  return {
    async each(outcome) {
      for (const { reporter, output, look } of open) {
        const text = reporter.each?.(outcome, look);
        if (text) await output.write(text);
      }
    },
    async end(run) {
      for (const { reporter, output, look } of open) {
        const text = reporter.end(run, look);
        if (text) await output.write(text);
        await output.finish();
      }
    },
    abandon,
  };
}

/** Columns of a report that no terminal bounds, and the fewest in which one can be read. */
const usualWidth = 100;
const leastWidth = 40;

async function lookOf(
  standard: boolean,
  { quiet, color }: Pick<CheckOptions, 'quiet' | 'color'>,
): Promise<ReporterLook> {
  const terminal = standard && isatty(1);
  return {
    width: terminal ? Math.max(leastWidth, process.stdout.columns || 80) : usualWidth,
    paint: await paintFor(standard && color),
    quiet: quiet === true,
    path: fromWorkspace,
  };
}

/** A file as it is called from the top of what GitHub Actions has checked out, else from here; always with slashes. */
function fromWorkspace(file: string): string {
  return relative(process.env.GITHUB_WORKSPACE || process.cwd(), resolve(file)).replaceAll('\\', '/');
}
