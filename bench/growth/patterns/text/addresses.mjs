/** @param {number} size */
export default (size) => `El puerto reabre\n\n${'https://example.org/a?b=(c)&d= '.repeat(size / 31)}\n`;
