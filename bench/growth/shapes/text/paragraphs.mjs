import { fill, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => fill(size, (i) => `${sentence(i)} ${sentence(i + 1)} ${sentence(i + 2)}\n\n`);
