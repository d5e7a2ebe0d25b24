import { fill, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => `${sentence(0)}\n${fill(size, () => ' \n\t\n')}${sentence(1)}\n`;
