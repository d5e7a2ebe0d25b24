import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => {
  const items = fill(size, (i) => `{"@type":"NewsArticle","headline":"${sentence(i)}","url":"/nota/${i}"},`);
  return page(`<p>${sentence(0)}</p><script type="application/ld+json">{"@graph":[${items}{}]}</script>`);
};
