import { reporters } from '../../check/reporters/index.ts';
import { forms } from '../../dump/form.ts';
import { roles } from '../../label/role.ts';
import { lexiconCodes } from '../../lexicon/index.ts';
import { sourceTypes } from '../../read/document.ts';
import { fieldPaths } from '../../write/fields.ts';
import { formats } from '../../write/formats.ts';
import { tableTypes } from '../../write/table/for/index.ts';
import type { OptionName } from '../flags/options.ts';

/** The values that a flag of a command is known to take; null where it takes anything. */
export function valuesOf(command: string, option: OptionName): readonly string[] | null {
  if (option === 'format') return formatsOf(command);
  const values = known[option];
  return values ? values() : null;
}

const known: Readonly<Partial<Record<OptionName, () => readonly string[]>>> = {
  fields: fieldPaths,
  require: fieldPaths,
  field: fieldPaths,
  role: () => roles,
  type: () => sourceTypes,
  lang: () => lexiconCodes,
  reporter: () => reporters.map(({ name }) => name),
  compression: () => ['snappy', 'zstd'],
  for: () => Object.keys(tableTypes),
};

function formatsOf(command: string): readonly string[] {
  if (command === 'batch') return forms;
  return command === 'pipe' ? ['json'] : formats.map(({ name }) => name);
}
