import { page } from '../../fill.mjs';

/** @param {number} size */
export default (size) => page(`<p>El puerto${' \n\t\u00a0'.repeat(size / 4)}reabre el jueves.</p>`);
