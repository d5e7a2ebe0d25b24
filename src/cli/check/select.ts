import { type BrokenCase, type Case, isBroken } from '../../check/case.ts';
import { concerns, type Rules } from '../../check/judge.ts';
import { RecorteError } from '../../errors.ts';
import { type CheckOptions, filterOf } from './settings.ts';

export interface Selection {
  cases: (Case | BrokenCase)[];
  leftOut: number;
}

/**
 * The cases that `--filter` names and that say anything of what `--field` names. A broken one might.
 * @throws RecorteError no-cases when there is none
 */
export function select(
  all: readonly (Case | BrokenCase)[],
  { filter, field }: Pick<CheckOptions, 'filter' | 'field'>,
  { only }: Rules,
): Selection {
  const wanted = filterOf(filter);
  const named = all.filter(({ name }) => wanted(name));
  if (named.length === 0) {
    const hint = `Name one that there is, such as ${all[0]?.name}`;
    throw new RecorteError({ code: 'no-cases', message: `--filter: no case has '${filter}' in its name`, hint });
  }
  const cases = named.filter(
    (each) => isBroken(each) || Object.keys(each.expectation.value).some((key) => concerns(key, only)),
  );
  if (cases.length === 0) {
    const hint = 'Leave out --field, or add it to an expectation';
    throw new RecorteError({ code: 'no-cases', message: `--field: no case says anything of ${field}`, hint });
  }
  return { cases, leftOut: all.length - cases.length };
}
