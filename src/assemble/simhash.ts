import { tick } from '../clock.ts';
import { lettersIn } from '../lexicon/letters.ts';

const word = /[\p{L}\p{N}]+/gu;
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g;
const shingleSize = 4;

/** Adds one for each bit of a hash that is set and takes one off for each that is not. */
type Votes = Int32Array;

/** Hashes a part of a text by FNV-1a in 64 bits, as two halves (Fowler, Noll, Vo; prime 2^40 + 0x1b3), and casts its votes. */
function vote(votes: Votes, text: string, from: number, to: number): void {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = from; i < to; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  for (let bit = 0; bit < 32; bit++) {
    votes[bit] = (votes[bit] as number) + (((low >>> bit) & 1) * 2 - 1);
    votes[32 + bit] = (votes[32 + bit] as number) + (((high >>> bit) & 1) * 2 - 1);
  }
}

/** The words of a text, or its characters where there are no blanks between words. */
function tokensOf(text: string): { tokens: readonly string[]; glue: string } {
  const lower = text.toLowerCase();
  const dense = (text.match(unspaced)?.length ?? 0) > text.length / 3;
  return dense ? { tokens: [...lettersIn(lower)], glue: '' } : { tokens: lower.match(word) ?? [], glue: ' ' };
}

/**
 * 64-bit simhash, in hex, over a text's 4-word shingles (4 characters where there are no blanks between words):
 * near-duplicates differ in few bits. Charikar 2002. Sixteen zeros for an empty text.
 */
export function simhash(text: string): string {
  const votes: Votes = new Int32Array(64);
  const { tokens, glue } = tokensOf(text);
  const joined = tokens.join(glue);
  let from = 0;
  let to = -glue.length;
  tokens.forEach((token, i) => {
    tick();
    to += glue.length + token.length;
    const first = i - shingleSize + 1;
    if (first > 0) from += (tokens[first - 1] as string).length + glue.length;
    if (first >= 0 || i === tokens.length - 1) vote(votes, joined, from, to);
  });
  const half = (at: number): string => {
    let value = 0;
    for (let bit = 0; bit < 32; bit++) if ((votes[at + bit] as number) > 0) value += 2 ** bit;
    return value.toString(16).padStart(8, '0');
  };
  return half(32) + half(0);
}
