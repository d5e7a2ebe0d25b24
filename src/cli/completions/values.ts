import { reporters } from '../../check/reporters/index.ts';
import { roles } from '../../label/role.ts';
import { lexiconCodes } from '../../lexicon/index.ts';
import { sourceTypes } from '../../read/document.ts';
import { fieldPaths } from '../../write/fields.ts';
import { compressions } from '../../write/parquet.ts';
import { tableTypes } from '../../write/table/for/index.ts';
import { formatNames } from '../flags/formats.ts';
import type { OptionName } from '../flags/options.ts';

/** The values that a flag of a command is known to take; null where it takes anything. */
export function valuesOf(command: string, option: OptionName): readonly string[] | null {
  if (option === 'format') return formatNames(command);
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
  compression: () => compressions,
  for: () => Object.keys(tableTypes),
};
