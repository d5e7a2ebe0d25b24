import { type Role, roles } from '../../../src/label/role.ts';

/** Log-probabilities of blocks, each given by what its likeliest roles have; the rest is shared by the others. */
export function scoresOf(...blocks: readonly Partial<Record<Role, number>>[]): Float64Array {
  return Float64Array.from(
    blocks.flatMap((block) => {
      const given = Object.values(block).reduce((sum, each) => sum + each, 0);
      const rest = (1 - given) / (roles.length - Object.keys(block).length);
      return roles.map((role) => Math.log(block[role] ?? rest));
    }),
  );
}
