import { nearest } from '../../did-you-mean.ts';
import { RecorteError } from '../../errors.ts';
import type { RowChoice } from '../../explain/rows.ts';
import { type Role, roles } from '../../label/role.ts';
import type { Values } from '../flags/options.ts';

/**
 * Which lines the flags ask for.
 * @throws RecorteError bad-option for a role that there is not
 */
export function choiceOf({ role, below }: Values<'role' | 'below'>): RowChoice {
  const names = role?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !roles.includes(name as Role));
  if (unknown !== undefined) {
    const close = nearest(unknown, roles);
    const hint = close ? `Did you mean ${close}?` : `There are ${roles.join(', ')}`;
    throw new RecorteError({ code: 'bad-option', message: `--role: there is no '${unknown}'`, hint });
  }
  return { roles: names && new Set(names as Role[]), below };
}
