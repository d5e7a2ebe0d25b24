import type { Charsets } from './charsets.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Charsets of the platform’s own `TextDecoder`: for browsers. It guesses none. */
export const platformCharsets: Charsets = {
  name(label) {
    try {
      return new TextDecoder(label).encoding.toLowerCase();
    } catch {
      return null;
    }
  },
  decode(bytes, name) {
    return name === 'windows-1252'
      ? decodeWindows1252(bytes)
      : new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
  },
  guess() {
    return null;
  },
};
