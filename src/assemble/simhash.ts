import { tick } from '../clock.ts';
import { isUnspaced, lettersIn, wordRuns } from '../letters/word-kind.ts';

const shingleSize = 4;

/**
 * How many hashes have each bit set, counted for 32 bits at once: the first number holds the lowest binary digit of each
 * bit's count, the second the next, and so on.
 */
type Counts = Int32Array;

/** Enough binary digits for the shingles of any text that is read. */
const digits = 24;

function count(counts: Counts, hash: number): void {
  let carry = hash;
  for (let k = 0; carry !== 0; k++) {
    const held = counts[k] as number;
    counts[k] = held ^ carry;
    carry &= held;
  }
}

/** The bits that more than half of all hashes have, in hex. */
function majority(counts: Counts, hashes: number): string {
  let value = 0;
  for (let bit = 0; bit < 32; bit++) {
    let set = 0;
    for (let k = digits - 1; k >= 0; k--) set = 2 * set + (((counts[k] as number) >>> bit) & 1);
    if (2 * set > hashes) value += 2 ** bit;
  }
  return value.toString(16).padStart(8, '0');
}

/** The words of a text in lower case, or its characters where there are no blanks between words. */
function tokensOf(text: string): { tokens: readonly string[]; glue: string } {
  const lower = text.toLowerCase();
  return isDense(text) ? { tokens: [...lettersIn(lower)], glue: '' } : { tokens: wordRuns(lower), glue: ' ' };
}

/** Whether a third of a text is of scripts without blanks. */
function isDense(text: string): boolean {
  let found = 0;
  for (let i = 0; i < text.length; i++) if (isUnspaced(text.charCodeAt(i))) found++;
  return found > text.length / 3;
}

/**
 * 64-bit simhash, in hex, over a text's 4-word shingles (4 characters where there are no blanks between words):
 * near-duplicates differ in few bits (Charikar, "Similarity Estimation Techniques from Rounding Algorithms", STOC 2002).
 * Sixteen zeros for an empty text. Shingles are hashed by FNV-1a in 64 bits, as two halves (Fowler, Noll, Vo; prime 2^40 + 0x1b3).
 */
export function simhash(text: string): string {
  const { tokens, glue } = tokensOf(text);
  const joined = tokens.join(glue);
  const [lows, highs] = [new Int32Array(digits), new Int32Array(digits)];
  let hashes = 0;
  let from = 0;
  let to = -glue.length;
  for (let i = 0; i < tokens.length; i++) {
    tick();
    to += glue.length + (tokens[i] as string).length;
    const first = i - shingleSize + 1;
    if (first > 0) from += (tokens[first - 1] as string).length + glue.length;
    if (first < 0 && i < tokens.length - 1) continue;
    let high = 0xcbf29ce4;
    let low = 0x84222325;
    for (let at = from; at < to; at++) {
      low = (low ^ joined.charCodeAt(at)) >>> 0;
      // The product's upper half, in parts that stay whole numbers of 32 bits.
      const carry = (((low >>> 16) * 0x1b3 + (((low & 0xffff) * 0x1b3) >>> 16)) >>> 16) | 0;
      high = (Math.imul(high, 0x1b3) + carry + (low << 8)) | 0;
      low = Math.imul(low, 0x1b3);
    }
    count(lows, low | 0);
    count(highs, high);
    hashes++;
  }
  return majority(highs, hashes) + majority(lows, hashes);
}
