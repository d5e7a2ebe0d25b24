import { fill } from '../../fill.mjs';

/** @param {number} size */
export default (size) => `# El puerto\n\n${fill(size, (i) => `a${'`'.repeat((i % 60) + 1)} `)}\n`;
