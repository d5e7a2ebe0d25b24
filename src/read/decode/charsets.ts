/** The charset tables of the platform: handed to the core, which has none of its own. */
export interface Charsets {
  /** WHATWG name (lower case) for a label such as `latin1` or `x-sjis`; null when the platform does not know it. */
  name(label: string): string | null;
  /** Decodes with a charset named by `name`; bytes that do not fit become U+FFFD. */
  decode(bytes: Uint8Array, name: string): string;
  /** The likeliest charset of bytes that declare none and are not UTF-8; null when unsure. */
  guess(bytes: Uint8Array): string | null;
}
