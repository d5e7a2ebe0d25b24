/** @param {number} size */
export default (size) => '1'.repeat(size);
