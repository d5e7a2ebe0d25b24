import { fill, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => `${sentence(0)}\n\nLo más leído\n${fill(size, (i) => `${i + 1}\n${sentence(i)}\n`)}`;
