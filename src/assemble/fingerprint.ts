import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { lettersIn } from '../letters/word-kind.ts';

/** First 16 hex digits of the SHA-256 of a text's letters and digits in lower case: the same for reprints that differ in form only. */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(lettersIn(text.toLowerCase())))).slice(0, 16);
}
