import { nested, page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(nested(size, '<table><tr><td>El puerto', '', '</td></tr></table>'));
