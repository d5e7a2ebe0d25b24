import { fill, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<p>${fill(size, (i) => `<a href="/nota/${i}">La nota ${i}</a> `)}</p>`);
