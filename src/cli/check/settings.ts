import type { Rules } from '../../check/judge.ts';
import type { Threshold } from '../../check/thresholds.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { fieldPaths } from '../../write/fields.ts';
import { flagFault } from '../flags/fault.ts';
import { fieldsOf } from '../flags/fields.ts';
import type { Values } from '../flags/options.ts';
import type { checkFlags } from './command.ts';

export type CheckOptions = Values<(typeof checkFlags)[number]>;

/**
 * What `--field` and `--threshold` ask for.
 * @throws RecorteError bad-option
 */
export async function rulesOf({ field, threshold }: CheckOptions): Promise<{ rules: Rules; thresholds: Threshold[] }> {
  const only = (await fieldsOf(field))?.map((path) => path.join('.')) ?? null;
  const thresholds = (threshold ?? []).flatMap((each) => each.split(',')).map(thresholdOf);
  return { rules: { only, scored: thresholds.map((each) => each.field) }, thresholds };
}

function thresholdOf(text: string): Threshold {
  const [, field = '', number = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
  const least = /^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.test(number) ? Number(number) : null;
  const fields = fieldPaths().filter((path) => !path.includes('.'));
  if (field !== '' && !fields.includes(field)) {
    throw flagFault(`--threshold: there is no field '${field}'`, didYouMean(field, fields, 'As in body=0.95'));
  }
  if (field === '' || least === null)
    throw flagFault(`--threshold: '${text}' is not a field and a score from 0 to 1`, 'As in body=0.95');
  return { field, least };
}

/**
 * Flags that only make sense with others.
 * @throws RecorteError bad-option
 */
export function checkFlagsTogether(options: CheckOptions, terminal: boolean): void {
  const { update, init, into, yes, threshold, baseline } = options;
  if (into !== undefined && !init) throw flagFault('--into is for --init', 'Give --init too, or leave it out');
  if (yes && !update && !init)
    throw flagFault('--yes is for --update and --init', 'Give one of them too, or leave it out');
  if (update && (threshold || baseline))
    throw flagFault(`--update compares exactly`, `Leave out ${threshold ? '--threshold' : '--baseline'}`);
  if ((update || init) && !yes && !terminal)
    throw flagFault(
      `${update ? '--update' : '--init'} asks before it writes, and nobody can answer here`,
      'Give --yes too',
    );
}

/** Whether a case is asked for by `--filter`: one of the texts stands in its name, in any case of letters. */
export function filterOf(filter: string | undefined): (name: string) => boolean {
  const texts = filter
    ?.split(',')
    .map((text) => text.trim().toLowerCase())
    .filter(Boolean);
  return (name) => texts === undefined || texts.some((text) => name.toLowerCase().includes(text));
}
