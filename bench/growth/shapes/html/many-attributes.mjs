import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(
    fill(size, (i) => {
      const attributes = fill(1000, (k) => ` data-dato${k}="valor ${i} ${k}"`);
      return `<p class="nota parrafo-${i}" id="p${i}"${attributes}>${sentence(i)}</p>\n`;
    }),
  );
