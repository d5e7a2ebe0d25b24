import { page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<div class="${'nota-principal '.repeat(size / 15)}"><p>${sentence(0)}</p></div>`);
