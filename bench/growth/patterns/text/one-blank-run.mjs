/** @param {number} size */
export default (size) => `El puerto${' '.repeat(size)}reabre\n`;
