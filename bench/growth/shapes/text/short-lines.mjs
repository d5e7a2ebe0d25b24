import { fill } from '../../fill.mjs';

/** @param {number} size */
export default (size) => fill(size, (i) => `El barco ${i}\n`);
