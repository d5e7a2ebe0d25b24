import { page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page('<p>a'.repeat(size / 4));
