/** @param {number} size */
export default (size) => `<p>El puerto reabre.</p>${'<!-- '.repeat(size / 5)}`;
