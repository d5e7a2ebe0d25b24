/** @param {number} size */
export default (size) => '👩‍👩‍👧 🇪🇸 '.repeat(size / 14);
