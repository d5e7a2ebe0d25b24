import { fill, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<script type="application/ld+json">${fill(size, (i) => `{"a${i}": "b", `)}</script>`);
