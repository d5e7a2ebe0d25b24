import { compareWith } from '../../check/baseline.ts';
import { type BrokenCase, type Case, isBroken } from '../../check/case.ts';
import type { Outcome } from '../../check/outcome.ts';
import type { Run } from '../../check/reporters/reporter.ts';
import { verdictOn } from '../../check/thresholds.ts';
import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { flagFault } from '../flags/fault.ts';
import { extractOptions, loadReader } from '../flags/reading.ts';
import { canAsk } from './ask.ts';
import { baselineFrom } from './baseline-file.ts';
import { findCases } from './cases/find.ts';
import type { checkFlags } from './command.ts';
import { outcomes, usualJobs } from './outcomes.ts';
import { openReports, targetsOf } from './reports.ts';
import { select } from './select.ts';
import { checkFlagsTogether, rulesOf } from './settings.ts';

/** Checks every case, reports, and where asked to makes the expectations say what is found. */
export async function run({ files, options }: Call<(typeof checkFlags)[number]>): Promise<ExitCode> {
  if (options.init && files.length === 0)
    throw flagFault('--init: no page named', 'As in recorte check --init page.html');
  checkFlagsTogether(options, canAsk());
  const reading = { ...options, provenance: undefined };
  const common = extractOptions(reading);
  if (options.init) {
    const { init } = await import('./init.ts');
    return init(files, options, await loadReader(reading), common);
  }
  const targets = targetsOf(options.reporter);
  const { rules, thresholds } = await rulesOf(options);
  const baseline = options.baseline === undefined ? null : await baselineFrom(options.baseline);
  const { cases, leftOut } = select(await findCases(files), options, rules);
  const engine = await loadReader(reading);
  const terms = { rules, common };

  const begun = performance.now();
  const reports = await openReports(
    targets,
    [...cases.flatMap(filesOf), ...(options.baseline === undefined ? [] : [options.baseline])],
    options,
  );
  const done: Outcome[] = [];
  let run: Run;
  try {
    const jobs = options.jobs ?? usualJobs(cases.length);
    for await (const outcome of outcomes(cases, { terms, engine, model: options.model, jobs })) {
      done.push(outcome);
      await reports.each(outcome);
      if (options.bail && (outcome.status === 'failed' || outcome.status === 'broken')) break;
    }
    run = {
      outcomes: done,
      verdict: thresholds.length > 0 ? verdictOn(done, thresholds) : null,
      baseline: baseline && compareWith(baseline, done),
      leftOut: leftOut + cases.length - done.length,
      milliseconds: performance.now() - begun,
    };
    await reports.end(run);
  } catch (error) {
    await reports.abandon();
    throw error;
  }
  if (options.update) {
    const { update } = await import('./update.ts');
    return update(cases, run, terms, engine, options);
  }
  return isAsExpected(run) ? ExitCode.done : ExitCode.inputFailed;
}

/** With a baseline what counts is that nothing got worse; a broken case and a score too low always count. */
function isAsExpected({ outcomes: done, verdict, baseline }: Run): boolean {
  if (verdict && verdict.below.length > 0) return false;
  if (done.some(({ status }) => status === 'broken')) return false;
  return baseline ? baseline.worse.length === 0 : done.every(({ status }) => status !== 'failed');
}

const filesOf = (each: Case | BrokenCase): string[] =>
  isBroken(each) ? [each.fault.file] : [each.input.file, each.expectation.file];
