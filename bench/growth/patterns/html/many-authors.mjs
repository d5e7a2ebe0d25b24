import { fill, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(
    fill(
      size,
      (i) => `<meta name="author" content="Ana Ruiz${i}"><p class="firma">Por Ana Ruiz${i} y Luis Prado${i}</p>\n`,
    ),
  );
