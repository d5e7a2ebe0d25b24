import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<ul>${fill(size, (i) => `<li><a href="/nota/${i}">${sentence(i)}</a></li>\n`)}</ul>`);
