import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(`<script>window.__STATE__ = {"notas": [${fill(size, (i) => `{"html": "<p>${sentence(i)}<\\/p>`)}</script>`);
