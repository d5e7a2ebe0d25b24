/** @param {number} size */
export default (size) => 'a'.repeat(size);
