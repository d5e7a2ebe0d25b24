/** @param {number} size */
export default (size) =>
  `El puerto reabre\n\nPor ${'Ana Ruiz, '.repeat(size / 10)}y Luis Prado\n\nEl puerto reabre el jueves.\n`;
