import { type BrokenCase, type Case, isBroken } from '../../check/case.ts';
import { isWithin } from '../../check/json.ts';
import type { Rules } from '../../check/judge.ts';
import { fieldsThat, type Outcome } from '../../check/outcome.ts';
import type { Run } from '../../check/reporters/reporter.ts';
import type { Engine } from '../../engine.ts';
import { ExitCode } from '../exit-code.ts';
import { print } from '../messages.ts';
import { ask } from './ask.ts';
import { documentOf, type Terms } from './check-case.ts';
import type { CheckOptions } from './settings.ts';
import { writeExpectation, writeKnown } from './write-case.ts';

/**
 * Makes the expectations of the cases that differ say what is found, asking first. Cases that are as expected, fields
 * that are known to differ and fields that were not compared stay as they are.
 */
export async function update(
  cases: readonly (Case | BrokenCase)[],
  { outcomes }: Run,
  terms: Terms,
  engine: Engine,
  { yes, quiet }: Pick<CheckOptions, 'yes' | 'quiet'>,
): Promise<ExitCode> {
  const say = async (text: string): Promise<void> => {
    if (!quiet) await print(`recorte: ${text}`);
  };
  const failed = outcomes.flatMap((outcome, index) => {
    const each = cases[index];
    return outcome.status === 'failed' && each && !isBroken(each) ? [{ outcome, each }] : [];
  });
  const end = outcomes.some(({ status }) => status === 'broken') ? ExitCode.inputFailed : ExitCode.done;
  if (failed.length === 0) {
    await say('nothing to update.');
    return end;
  }
  const what = failed.length === 1 ? '1 case' : `${failed.length} cases`;
  if (!yes && !(await ask(`Make ${what} expect what is found?`))) {
    await say('nothing written.');
    return ExitCode.inputFailed;
  }
  for (const { outcome, each } of failed) await renewCase(each, outcome, terms, engine);
  await say(`${what} updated.`);
  return end;
}

async function renewCase(each: Case, outcome: Outcome, terms: Terms, engine: Engine): Promise<void> {
  if (fieldsThat('fails', outcome).length > 0) {
    const { document, options } = await documentOf(each, terms);
    await writeExpectation(each, await engine.extract(document, options), leaves(each, terms.rules));
  }
  if (outcome.mended.length > 0) await writeKnown(each, outcome.mended);
}

/** Fields that an update has nothing to do with. */
function leaves({ known }: Case, { only }: Rules): (field: string) => boolean {
  const knownFields = Object.keys(known);
  return (field) =>
    knownFields.some((each) => isWithin(field, each)) ||
    (only !== null && !only.some((each) => isWithin(field, each) || isWithin(each, field)));
}
