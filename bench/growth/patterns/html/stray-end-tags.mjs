import { page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(`<div><div><p>${sentence(0)}${'</b></i></span>'.repeat(size / 15)}</p>${sentence(1)}</div></div>`);
