/** @param {number} size */
export default (size) => `El puerto reabre\n\n${'«"“'.repeat(size / 3)}\n`;
