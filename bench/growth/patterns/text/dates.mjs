/** @param {number} size */
export default (size) => `El puerto reabre\n${'1 de enero de 2025 '.repeat(size / 19)}\n`;
