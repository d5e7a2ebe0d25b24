/** Longer front matter is none, and would be read as one paragraph. */
const longest = 60_000;

/** @param {number} size */
export default (size) =>
  `---\ntitle: El puerto\n${'tags: [a, b]\n'.repeat(Math.min(size, longest) / 13)}---\n\nEl puerto reabre.\n`;
