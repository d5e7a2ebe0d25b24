import { isAbsolute, relative, resolve } from 'node:path';
import type { Wishes } from '../../dump/convert.ts';
import { type Retry, readRetry } from '../../dump/failures/retry.ts';
import type { Identity } from '../../dump/resume/checkpoint.ts';
import { RecorteError } from '../../errors.ts';
import { version } from '../../generated/version.ts';
import { statOf } from '../../node/stat.ts';
import type { Call } from '../command.ts';
import { flagFault } from '../flags/fault.ts';
import { fieldsOf } from '../flags/fields.ts';
import { checkReader, extractOptions } from '../flags/reading.ts';
import { inputsOf } from '../input/inputs.ts';
import { identityOf } from '../output/identity.ts';
import { refuseUnwritable } from '../output/refuse-unwritable.ts';
import type { batchFlags } from './command.ts';
import { companions, type Target, targetOf } from './target.ts';

export type BatchOptions = Call<(typeof batchFlags)[number]>['options'];

/** A run before it begins: all that can be wrong with the command has been looked at. */
export interface Plan {
  inputs: readonly string[];
  retry: Retry | null;
  target: Target;
  wishes: Wishes;
  identity: Identity;
  options: BatchOptions;
  /** Where errors are listed; null for standard error. */
  errors: string | null;
}

/** Flags that change nothing of what is written, so that a run may go on with others. */
const free: readonly (keyof BatchOptions)[] = [
  'output',
  'model',
  'jobs',
  'timeout',
  'resume',
  'maxErrors',
  'allowErrors',
  'progressEvery',
  'report',
  'quiet',
  'color',
];

/** @throws RecorteError bad-option, output-exists, output-failed, and what a list of errors to retry may throw */
export async function planRun(files: readonly string[], options: BatchOptions): Promise<Plan> {
  const target = targetOf(options);
  const retry = options.retryErrors === undefined ? null : await readRetry(options.retryErrors);
  const inputs = inputsOf(files.length > 0 ? files : (retry?.inputs ?? []));
  const errors = options.errors ?? (target.path === null ? null : companions(target.path).errors);
  checkInputs(inputs, target, options);
  const beside = options.errors === undefined ? errors : null;
  checkOutputs([target.path, errors, options.skipped, options.report], [...inputs, options.retryErrors], beside);
  for (const later of [options.errors, options.skipped, options.report]) if (later) refuseUnwritable(later);
  const { csvSafe = false, lines = false, model } = options;
  const wishes: Wishes = {
    format: target.format.name,
    lines,
    csvSafe,
    fields: await fieldsOf(options.fields),
    required: (await fieldsOf(options.require)) ?? [],
    common: extractOptions(options),
    model,
  };
  if (options.split !== undefined)
    (await import('../../dump/sources/forms/split/pattern.ts')).splitPattern(options.split);
  const hash = await checkReader(options);
  const kept = Object.entries(options).filter(([name]) => !free.includes(name as keyof BatchOptions));
  const identity: Identity = { version, model: hash, inputs, options: Object.fromEntries(kept) };
  return { inputs, retry, target, wishes, identity, options, errors };
}

function checkInputs(inputs: readonly string[], { kind, path }: Target, { resume }: BatchOptions): void {
  if (resume && (kind === 'stream' || path === null)) {
    throw flagFault('--resume needs a file or a folder to go on with', 'Name it by -o');
  }
  if (resume && inputs.includes('-')) {
    throw flagFault('--resume needs inputs that can be read again', 'Put what comes on standard input into a file');
  }
  const around = path === null ? undefined : inputs.find((input) => input !== '-' && isInside(path, input));
  if (around === undefined) return;
  throw new RecorteError({
    code: 'output-exists',
    input: path ?? '-',
    message: `lies in ${around}, which is one of the inputs`,
    hint: 'Write outside of it',
  });
}

function isInside(path: string, folder: string): boolean {
  if (!statOf(folder)?.isDirectory()) return false;
  const way = relative(resolve(folder), resolve(path));
  return !way.startsWith('..') && !isAbsolute(way);
}

/**
 * No two outputs are the same, and none is an input.
 * @param beside the output that is called after -o
 */
function checkOutputs(
  outputs: readonly (string | null | undefined)[],
  inputs: readonly (string | undefined)[],
  beside: string | null,
): void {
  const read = new Set(
    inputs.flatMap((input) => (input ? [identityOf(input === '-' ? 0 : input) ?? resolve(input)] : [])),
  );
  const written = new Set<string>();
  for (const output of outputs) {
    if (!output) continue;
    const identity = identityOf(output) ?? resolve(output);
    const clash = read.has(identity) ? 'is one of the inputs' : written.has(identity) ? 'is two of the outputs' : null;
    if (clash) {
      const hint = output === beside ? 'Errors are listed beside -o: give -o another name' : 'Write to another file';
      throw new RecorteError({ code: 'output-exists', input: output, message: clash, hint });
    }
    written.add(identity);
  }
}
