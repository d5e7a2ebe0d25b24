import type { Charsets } from './decode/charsets.ts';

/** What reading needs of the platform it runs on. */
export interface Platform {
  charsets: Charsets;
  /** Hex SHA-256 of bytes, or of a string's UTF-8. */
  digest(input: Uint8Array | string): string;
}
