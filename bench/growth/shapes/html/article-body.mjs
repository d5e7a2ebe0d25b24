import { fill, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => {
  const story = fill(size, (i) => `${sentence(i)}\\n\\n`);
  return page(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${story}"}</script>`);
};
