/**
 * A block of zstd: its type, what its header says of its size, and what follows it.
 * @typedef {{ type: 0 | 1 | 2, size: number, content: Uint8Array }} Block
 */

/**
 * A frame of zstd (RFC 8878, 3.1.1) that does not say how long its content is and has no checksum.
 * @param {number} windowLog its window is two to the power of this, 10 at least
 * @param {readonly Block[]} blocks
 * @returns {Buffer}
 */
export function zstdFrame(windowLog, blocks) {
  const parts = blocks.flatMap(({ type, size, content }, index) => {
    const header = Buffer.alloc(3);
    header.writeUIntLE((size << 3) | (type << 1) | (index === blocks.length - 1 ? 1 : 0), 0, 3);
    return [header, content];
  });
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, (windowLog - 10) << 3]), ...parts]);
}

/**
 * Bytes as they are.
 * @param {string} text
 * @returns {Block}
 */
export const raw = (text) => ({ type: 0, size: Buffer.byteLength(text), content: Buffer.from(text) });

/**
 * One letter, repeated.
 * @param {string} letter
 * @param {number} times
 * @returns {Block}
 */
export const run = (letter, times) => ({ type: 1, size: times, content: Buffer.from(letter) });

/**
 * A packed block without bytes of its own, in which each two bytes copy 131,074 from before: all together far more than the
 * 128 KiB that a block may hold.
 * @param {number} count 32,512 at least
 * @returns {Block}
 */
export function copies(count) {
  const number = Buffer.from([255, 0, 0]);
  number.writeUInt16LE(count - 0x7f00, 1);
  // No literals; then how many copies, and that each has the same three codes.
  const head = [Buffer.from([0]), number, Buffer.from([0x54, 0, 0, 52])];
  const content = Buffer.concat([...head, Buffer.alloc(2 * count, 0xff), Buffer.from([1])]);
  return { type: 2, size: content.length, content };
}
