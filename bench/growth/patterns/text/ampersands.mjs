/** @param {number} size */
export default (size) => `El puerto reabre\n\n${'&amp;'.repeat(size / 5)}\n`;
