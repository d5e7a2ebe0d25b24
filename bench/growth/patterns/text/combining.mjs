/** @param {number} size */
export default (size) => `a${'\u0301'.repeat(size)}`;
