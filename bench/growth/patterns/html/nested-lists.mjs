import { nested, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(nested(size, '<ul><li>El puerto', '', '</li></ul>'));
