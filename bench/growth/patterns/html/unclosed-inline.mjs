import { fill, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(fill(size, (i) => `<b><i>palabra ${i} `));
