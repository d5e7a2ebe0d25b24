/** @param {number} size */
export default (size) => `# El puerto\n\n| a | b |\n|---|---|\n${'|'.repeat(size)}\n`;
