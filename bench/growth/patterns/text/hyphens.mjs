/** @param {number} size */
export default (size) => 'puer-\nto-\n'.repeat(size / 10);
