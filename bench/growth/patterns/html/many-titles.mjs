import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(fill(size, (i) => `<meta property="og:title" content="${sentence(i)}"><h1>${sentence(i)}</h1>\n`));
