/** @param {number} size */
export default (size) => `El puerto reabre\n\n${'y, '.repeat(size / 3)}\n`;
