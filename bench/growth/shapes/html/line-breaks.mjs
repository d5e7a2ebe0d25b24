import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<div>${fill(size, (i) => `${sentence(i)}<br><br>\n`)}</div>`);
