/**
 * LZ4 without a copy in it, as Parquet's LZ4_RAW has it.
 * @param {Uint8Array} bytes
 * @returns {Buffer}
 */
export function lz4(bytes) {
  const more = bytes.length - 15;
  if (more < 0) return Buffer.concat([Buffer.from([bytes.length << 4]), bytes]);
  return Buffer.concat([
    Buffer.from([0xf0]),
    Buffer.alloc(Math.floor(more / 255), 255),
    Buffer.from([more % 255]),
    bytes,
  ]);
}

/**
 * A piece of LZ4 with the lengths that Hadoop writes ahead of it.
 * @param {Uint8Array} packed
 * @param {{ packed: number, unpacked: number }} lengths
 * @returns {Buffer}
 */
export function hadoop(packed, lengths) {
  const head = Buffer.alloc(8);
  head.writeInt32BE(lengths.unpacked, 0);
  head.writeInt32BE(lengths.packed, 4);
  return Buffer.concat([head, packed]);
}
