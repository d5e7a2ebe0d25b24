import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<p>${fill(size, (i) => `${sentence(i)} `)}</p>`);
