import { didYouMean } from '../../did-you-mean.ts';
import type { RowChoice } from '../../explain/rows.ts';
import { type Role, roles } from '../../label/role.ts';
import { flagFault } from '../flags/fault.ts';
import type { Values } from '../flags/options.ts';

/**
 * Which lines the flags ask for.
 * @throws RecorteError bad-option for a role that there is not
 */
export function choiceOf({ role, below }: Values<'role' | 'below'>): RowChoice {
  const names = role?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !roles.includes(name as Role));
  if (unknown !== undefined) throw flagFault(`--role: there is no '${unknown}'`, didYouMean(unknown, roles));
  return { roles: names && new Set(names as Role[]), below };
}
