import { page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<p>${sentence(0)}</p>${'<span></span> '.repeat(size / 14)}<p>${sentence(1)}</p>`);
