/** @param {number} size */
export default (size) => `# El puerto\n\n${'> '.repeat(size / 2)}El puerto\n`;
