/** @param {number} size */
export default (size) => '港口周四重新开放市政府宣布，'.repeat(size / 14);
