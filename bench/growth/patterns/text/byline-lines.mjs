import { fill } from '../../fill.mjs';

/** @param {number} size */
export default (size) => `El puerto reabre\n\n${fill(size, (i) => `Por Ana Ruiz${i} y Luis Prado${i}\n\n`)}`;
