/** @param {number} size */
export default (size) => `# El puerto\n\n${'*a **b '.repeat(size / 7)}\n`;
