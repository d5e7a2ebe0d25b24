/** @param {number} size */
export default (size) => `El puerto reabre ${'| El Farolero '.repeat(size / 14)}\n\nEl puerto reabre el jueves.\n`;
