/** Structs in structs: the metadata of Parquet has some eight. */
const deepest = 64;

/** What a value takes of a view, by its type in Thrift's compact protocol. */
const [stop, yes, no, byte, i16, i32, i64, double, binary, list, struct] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

/**
 * Walks over a struct in Thrift's compact protocol, making nothing of it. Its reader makes a list as long as the list says it is before it
 * reads the first of it: some bytes could ask for all memory.
 * @throws Error where it does not end within the view, or is nested deeper than anything honest
 */
export function checkStruct(view: DataView): void {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = view.getUint8(at++);
      if (shift < 32) value |= (part & 0x7f) << shift;
      if (part < 0x80) return value >>> 0;
    }
  };
  const walkStruct = (depth: number): void => {
    if (depth > deepest) throw new Error('metadata that is nested too deep');
    for (;;) {
      const head = view.getUint8(at++);
      if ((head & 15) === stop) return;
      if (head < 16) varint();
      walk(head & 15, depth);
    }
  };
  const walkList = (depth: number): void => {
    if (depth > deepest) throw new Error('metadata that is nested too deep');
    const head = view.getUint8(at++);
    const size = head >> 4 === 15 ? varint() : head >> 4;
    const type = head & 15;
    for (let index = 0; index < size; index++) walk(type === yes || type === no ? byte : type, depth);
  };
  const walk = (type: number, depth: number): void => {
    if (type === byte) view.getUint8(at++);
    else if (type === i16 || type === i32 || type === i64) varint();
    else if (type === double) at += 8;
    else if (type === binary) {
      const length = varint();
      at += length;
    } else if (type === list) walkList(depth + 1);
    else if (type === struct) walkStruct(depth + 1);
    else if (type !== yes && type !== no) throw new Error('metadata of no type that Parquet has');
  };
  walkStruct(0);
  if (at > view.byteLength) throw new Error('metadata that goes on behind the end');
}
