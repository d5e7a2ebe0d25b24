import { fill, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(
    `<table>${fill(size, (i) => `<tr><td>${i}</td><td>El puerto ${i}</td><td>${i * 7} barcos</td></tr>\n`)}</table>`,
  );
