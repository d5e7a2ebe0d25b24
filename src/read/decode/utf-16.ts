/** Bytes looked at for the pattern of NULs. */
const sampleLength = 4096;

/**
 * UTF-16 without a byte order mark shows by its NULs: digits, blanks and line ends have one as their upper byte, so that
 * NULs stand on odd places only (little endian) or on even ones only (big endian).
 */
export function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(sampleLength, bytes.length & ~1);
  const nuls: [even: number, odd: number] = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nuls[(i & 1) as 0 | 1]++;
  const [even, odd] = nuls;
  // Chinese has a blank or a line end in some 50 characters at least; the few NULs on the wrong side are U+xx00 letters.
  const enough = length / 100;
  const name = odd >= enough && even <= odd / 20 ? 'utf-16le' : even >= enough && odd <= even / 20 ? 'utf-16be' : null;
  return name && plausible(new TextDecoder(name).decode(bytes.subarray(0, length))) ? name : null;
}

/** No control characters but white space, and hardly any pair of surrogates that is none. */
function plausible(text: string): boolean {
  let faults = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x08 || (unit > 0x0d && unit < 0x20) || unit >= 0xfffd) faults++;
  }
  return faults <= text.length / 200;
}
