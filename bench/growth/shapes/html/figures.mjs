import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  page(
    fill(
      size,
      (i) => `<figure><img src="/foto/${i}.jpg"><figcaption>${sentence(i)} Foto: Ana Ruiz</figcaption></figure>\n`,
    ),
  );
