import { crc32, deflateRawSync } from 'node:zlib';

/**
 * One file in a ZIP archive; `times`: how often the directory lists it.
 * @typedef {{ name: string, bytes: Uint8Array, times?: number }} Member
 */

/**
 * A ZIP archive, as small as deflate makes it.
 * @param {readonly Member[]} members
 * @returns {Buffer}
 */
export function zip(members) {
  /** @type {Buffer[]} */
  const local = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  let count = 0;
  for (const { name, bytes, times = 1 } of members) {
    const packed = deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04'), facts, title, packed);
    for (let n = 0; n < times; n++) directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, title);
    offset += 30 + title.length + packed.length;
    count += times;
  }
  const end = Buffer.alloc(18);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...directory, Buffer.from('PK\x05\x06'), end]);
}
