import { roles } from '../role.ts';

/** The likeliest role of a block that has none of some. */
export function otherwise(scores: Float64Array, block: number, barred: readonly number[]): number {
  const at = block * roles.length;
  let best = -1;
  for (let role = 0; role < roles.length; role++)
    if (!barred.includes(role) && (best < 0 || (scores[at + role] as number) > (scores[at + best] as number)))
      best = role;
  return best;
}
