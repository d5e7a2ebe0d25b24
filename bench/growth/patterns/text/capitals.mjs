/** @param {number} size */
export default (size) => `El puerto reabre\n\n${'Ana Ruiz '.repeat(size / 9)}\n`;
