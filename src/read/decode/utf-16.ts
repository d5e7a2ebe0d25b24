/** Bytes looked at. */
const sampleLength = 4096;

/**
 * UTF-16 without a byte order mark shows by its NULs: blanks, digits and line ends have one as their upper byte. The order of
 * the bytes is the one that reads as more blanks, digits, letters and stops; null where neither reads as text.
 */
export function utf16ByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(sampleLength, bytes.length & ~1));
  if (!sample.includes(0)) return null;
  const nuls = sample.filter((byte) => byte === 0).length;
  // Chinese has a blank, a digit or a line end in some 50 characters at least.
  if (nuls < sample.length / 100) return null;
  const little = new TextDecoder('utf-16le').decode(sample);
  const big = new TextDecoder('utf-16be').decode(sample);
  const [name, text, other] =
    commonIn(little) > commonIn(big) ? (['utf-16le', little, big] as const) : (['utf-16be', big, little] as const);
  return commonIn(text) > 2 * commonIn(other) && plausible(text) ? name : null;
}

/** Blanks, line ends, digits, Latin letters and the stops of Chinese and Japanese. */
function commonIn(text: string): number {
  return text.match(/[ \t\r\n0-9A-Za-z、。，]/g)?.length ?? 0;
}

/** Hardly any control character but white space, pair of surrogates that is none, or character that is none. */
function plausible(text: string): boolean {
  let faults = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x08 || (unit > 0x0d && unit < 0x20) || unit >= 0xfffd) faults++;
  }
  return faults <= text.length / 200;
}
