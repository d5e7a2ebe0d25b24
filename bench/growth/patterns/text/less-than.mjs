/** @param {number} size */
export default (size) => `El puerto reabre\n\n${'<a '.repeat(size / 3)}\n`;
