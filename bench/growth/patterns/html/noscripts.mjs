import { page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page('<noscript><img src="/a.jpg"></noscript>'.repeat(size / 38));
