import { fill } from '../../fill.mjs';

/** @param {number} size */
export default (size) => `# El puerto\n\n${fill(size, (i) => `${'  '.repeat(i % 100)}- El puerto\n`)}`;
