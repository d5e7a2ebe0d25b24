import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(fill(size, (i) => `<p>${sentence(i)} ${sentence(i + 1)}</p>\n`));
