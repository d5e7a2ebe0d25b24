const word = /[\p{L}\p{N}]+/gu;
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g;
const shingleSize = 4;

/** FNV-1a in 64 bits, as two halves (Fowler, Noll, Vo; prime 2^40 + 0x1b3). */
function fnv64(text: string): [high: number, low: number] {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return [high, low];
}

function shingles(text: string): string[] {
  const dense = (text.match(unspaced)?.length ?? 0) > text.length / 3;
  const tokens = dense
    ? [...text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')]
    : (text.toLowerCase().match(word) ?? []);
  if (tokens.length === 0) return [];
  const glue = dense ? '' : ' ';
  return Array.from({ length: Math.max(1, tokens.length - shingleSize + 1) }, (_, i) =>
    tokens.slice(i, i + shingleSize).join(glue),
  );
}

/**
 * 64-bit simhash, in hex, over a text's 4-word shingles (4 characters where there are no blanks between words):
 * near-duplicates differ in few bits. Charikar 2002. Sixteen zeros for an empty text.
 */
export function simhash(text: string): string {
  const votes = new Int32Array(64);
  for (const shingle of shingles(text)) {
    const [high, low] = fnv64(shingle);
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] as number) + ((low >>> bit) & 1 ? 1 : -1);
      votes[32 + bit] = (votes[32 + bit] as number) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  const half = (from: number): string => {
    let value = 0;
    for (let bit = 0; bit < 32; bit++) if ((votes[from + bit] as number) > 0) value += 2 ** bit;
    return value.toString(16).padStart(8, '0');
  };
  return half(32) + half(0);
}
