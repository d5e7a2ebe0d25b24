import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(
    `<p>${sentence(0)}</p>${fill(size, (i) => `<script>window.dato${i} = {"a": [1, 2, "${sentence(i)}"]};</script>\n`)}`,
  );
