import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { platformCharsets } from '../read/decode/platform-charsets.ts';
import type { Platform } from '../read/platform.ts';

/** Reading where there is nothing but the web's own: in browsers, in workers, on Deno. */
export const webPlatform: Platform = {
  charsets: platformCharsets,
  digest: (input) => bytesToHex(sha256(typeof input === 'string' ? utf8ToBytes(input) : input)),
};
