import { nested, page, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(nested(size, '<div>', sentence(0), '</div>'));
