import { fill } from '../../fill.mjs';

/** @param {number} size */
export default (size) => fill(size, () => 'El puerto de Villaseca, ayer por la tarde. Foto: Ana Ruiz / EFE\n\n');
