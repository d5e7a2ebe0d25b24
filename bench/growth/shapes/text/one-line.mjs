import { fill, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => fill(size, (i) => `${sentence(i)} `);
