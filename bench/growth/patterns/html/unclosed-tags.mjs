/** @param {number} size */
export default (size) => '<p><b><a href="'.repeat(size / 15);
