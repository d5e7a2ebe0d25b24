/** @param {number} size */
export default (size) => 'El aÃ±o en que reabriÃ³ el puerto de MÃ¡laga. '.repeat(size / 48);
