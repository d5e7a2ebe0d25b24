/** @param {number} size */
export default (size) => `El puerto reabre\n${'Jueves 5 de junio de 2025 - 10:17\n'.repeat(size / 34)}`;
