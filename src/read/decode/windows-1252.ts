/** What bytes 0x80–0x9F are in windows-1252, by the WHATWG Encoding Standard; all other bytes are themselves. */
const high =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const bytes: ReadonlyMap<number, number> = new Map(Array.from(high, (char, i) => [char.charCodeAt(0), 0x80 + i]));

/** The code unit that a byte stands for in windows-1252. */
export function windows1252Char(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? high.charCodeAt(byte - 0x80) : byte;
}

/** The byte that a code unit stands for when text was read as windows-1252 or Latin-1; -1 when it is in neither. */
export function windows1252Byte(unit: number): number {
  return unit < 0x100 ? unit : (bytes.get(unit) ?? -1);
}

/** The code units beyond U+00FF that windows-1252 gives to bytes 0x80–0x9F, as one string. */
export const windows1252Marks: string = Array.from(high)
  .filter((char) => char > '\xff')
  .join('');

/** Decodes windows-1252; every byte has a meaning, so nothing is ever replaced. Node 20’s own decoder is wrong for 0x80–0x9F. */
export function decodeWindows1252(input: Uint8Array): string {
  const units = new Uint16Array(input.length);
  for (let i = 0; i < input.length; i++) units[i] = windows1252Char(input[i] as number);
  const parts: string[] = [];
  // String.fromCharCode takes its units as arguments, of which engines allow some 65,000.
  for (let i = 0; i < units.length; i += 0x4000) parts.push(String.fromCharCode(...units.subarray(i, i + 0x4000)));
  return parts.join('');
}
