import { nested, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<script type="application/ld+json">${nested(size, '{"a":[', '1', ']}')}</script>`);
