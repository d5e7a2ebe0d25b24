import { page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<p>${'<i>a</i>'.repeat(size / 8)}</p>`);
