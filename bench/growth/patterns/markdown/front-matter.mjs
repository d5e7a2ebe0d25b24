/** @param {number} size */
export default (size) => `---\ntitle: El puerto\n${'tags: [a, b]\n'.repeat(size / 13)}---\n\nEl puerto reabre.\n`;
