import { page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<p>${'&aacute;&amp;&noesnada;&#233; '.repeat(size / 31)}</p>`);
