import { fill, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) => `# El puerto reabre\n\n${fill(size, (i) => `- [${sentence(i)}](/nota/${i})\n`)}`;
