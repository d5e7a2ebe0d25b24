import { createRequire } from 'node:module';
import type { Charsets } from '../read/decode/charsets.ts';
import { platformCharsets } from '../read/decode/platform-charsets.ts';

const require = createRequire(import.meta.url);
// Loaded when first needed: plain UTF-8 needs neither.
const iconv = (): typeof import('iconv-lite') => require('iconv-lite');
const chardet = (): typeof import('chardet') => require('chardet');

/** Names the WHATWG gives to charsets that iconv-lite knows by another. */
const iconvNames: Readonly<Record<string, string>> = { 'x-mac-cyrillic': 'maccyrillic', 'iso-8859-8-i': 'iso-8859-8' };

/** Bytes of one-byte charsets that iconv-lite reads as they were before the euro, or not at all (Encoding Standard, 9). */
const mended: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  macintosh: { 189: '\u03a9', 219: '€', 240: '\uf8ff' },
  'x-mac-cyrillic': { 162: 'Ґ', 182: 'ґ', 255: '€' },
};

/** Codecs of iconv-lite that are no charsets of texts. */
const noCharsets = /^(base64|hex|binary|utf-?7.*|internal|_.*)$/;

/** Bytes looked at to guess; the detectors’ statistics settle long before. */
const sampleLength = 0x10000;

/** Below these the detector’s answers are as often wrong as right (measured on 500 news texts re-encoded). */
const leastConfidence = { oneByte: 20, manyBytes: 60 };

/** Charsets from iconv-lite and chardet, with the labels of the WHATWG. */
export const nodeCharsets: Charsets = {
  name(label) {
    const known = platformCharsets.name(label);
    if (known !== null) return known;
    const plain = label.trim().toLowerCase();
    return /^[\w.:-]+$/.test(plain) && !noCharsets.test(plain) && iconv().encodingExists(plain) ? plain : null;
  },
  decode(bytes, name) {
    const iconvName = iconvNames[name] ?? name;
    const byPlatform = name === 'windows-1252' || name.startsWith('utf-') || !iconv().encodingExists(iconvName);
    if (byPlatform && platformCharsets.name(name) !== null) return platformCharsets.decode(bytes, name);
    const text = iconv().decode(asBuffer(bytes), iconvName, { stripBOM: false });
    return mended[name] ? withMended(text, bytes, mended[name]) : text;
  },
  guess(bytes) {
    for (const match of chardet().analyse(textSample(bytes))) {
      const name = nodeCharsets.name(match.name);
      if (name === null || name.startsWith('utf-')) continue;
      const oneByte = /^(windows|iso-8859|koi8)/.test(name);
      if (match.confidence >= (oneByte ? leastConfidence.oneByte : leastConfidence.manyBytes)) return name;
    }
    return null;
  },
};

/** The text of a charset in which each byte is one unit. */
function withMended(text: string, bytes: Uint8Array, right: Readonly<Record<number, string>>): string {
  const parts: string[] = [];
  let from = 0;
  for (const [at, byte] of bytes.entries()) {
    const unit = right[byte];
    if (unit === undefined) continue;
    parts.push(text.slice(from, at), unit);
    from = at + 1;
  }
  return parts.join('') + text.slice(from);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The runs between tags that hold bytes above ASCII: scripts and markup would drown the letters that tell. */
function textSample(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, sampleLength));
  let length = 0;
  let start = 0;
  let telling = false;
  for (let i = 0; i <= bytes.length && length < sample.length; i++) {
    const byte = bytes[i] ?? lessThan;
    if (byte > 0x7f) telling = true;
    if (byte !== lessThan && byte !== greaterThan) continue;
    const run = telling && byte === lessThan ? bytes.subarray(start, Math.min(i, start + sample.length - length)) : [];
    sample.set(run, length);
    length += run.length;
    start = i + 1;
    telling = false;
  }
  return sample.subarray(0, length);
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
