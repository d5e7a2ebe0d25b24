import { RecorteError } from '../../errors.ts';
import type { Notice } from '../document.ts';
import type { Charsets } from './charsets.ts';
import { byteOrderMark, charsetOfContentType, declaredCharset } from './declared.ts';
import { mojibakeMender } from './mojibake.ts';
import { refuseControls, refuseMagic } from './refuse-binary.ts';
import { readUtf8 } from './utf-8.ts';
import { utf16ByNuls } from './utf-16.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface DecodeOptions {
  /** Charset of the bytes, whatever they declare. */
  encoding?: string | undefined;
  /** HTTP Content-Type of the bytes. */
  contentType?: string | undefined;
  /** The input's name, for errors. */
  name?: string | undefined;
}

export interface Decoded {
  /** Without a byte order mark, and without lone surrogates. */
  text: string;
  /** WHATWG name, lower case. */
  encoding: string;
  /**
   * Undoes a wrong decoding noticed in the text as a whole. To be applied before white space is folded and soft
   * hyphens are dropped, for these are parts of what it repairs.
   */
  mend: (text: string) => string;
  notices: Notice[];
}

/**
 * Decodes an input. A string is taken as decoded. For bytes the first of these counts: the `encoding` option, a byte order
 * mark, UTF-16 by its NULs, UTF-8 where (nearly) all that is not ASCII is valid UTF-8, the charset of the HTTP header,
 * the one the document declares, the platform's guess, windows-1252.
 * @throws RecorteError `unknown-encoding` for an `encoding` the platform does not know, `binary-input` for what is no text
 */
export function decode(input: Uint8Array | string, options: DecodeOptions, charsets: Charsets): Decoded {
  refuseMagic(input, options.name);
  const { text, encoding, replaced } =
    typeof input === 'string' ? fromString(input) : fromBytes(input, options, charsets);
  refuseControls(text, options.name);
  const mender = mojibakeMender(text);
  const notices: Notice[] = [];
  if (replaced) {
    notices.push({ code: 'bad-bytes-replaced', message: `What is no valid ${encoding} was replaced by U+FFFD.` });
  }
  if (mender) {
    notices.push({ code: 'mojibake-mended', message: 'The text was UTF-8 read as windows-1252; that was undone.' });
  }
  return { text, encoding, mend: mender ?? ((part) => part), notices };
}

interface Text {
  text: string;
  encoding: string;
  /** Whether something that could not be decoded became U+FFFD. */
  replaced: boolean;
}

function fromString(input: string): Text {
  const text = withoutMark(input);
  const wellFormed = text.toWellFormed();
  return { text: wellFormed, encoding: 'utf-8', replaced: wellFormed !== text };
}

function fromBytes(bytes: Uint8Array, options: DecodeOptions, charsets: Charsets): Text {
  const mark = byteOrderMark(bytes);
  if (options.encoding !== undefined) {
    const named = encodingNamed(options.encoding, options.name, charsets);
    const wide = mark !== 'utf-8' && named.startsWith('utf-16') ? mark : null;
    return by(wide ?? named, bytes, charsets);
  }
  const certain = mark ?? utf16ByNuls(bytes);
  if (certain) return by(certain, bytes, charsets);
  return fromUnmarked(bytes, options.contentType, charsets);
}

function fromUnmarked(bytes: Uint8Array, contentType: string | undefined, charsets: Charsets): Text {
  const { text, ascii, badShare } = readUtf8(bytes);
  // Pages in UTF-8 often declare their server's default; other charsets are hardly ever valid UTF-8 by chance.
  if (!ascii && badShare < 0.2) return { text, encoding: 'utf-8', replaced: badShare > 0 };
  const declared = declaration(bytes, contentType, charsets);
  // ISO-2022-JP is ASCII with escapes in it.
  if (ascii && declared?.startsWith('iso-2022') && bytes.includes(0x1b)) return by(declared, bytes, charsets);
  if (ascii) return { text, encoding: declared ?? 'utf-8', replaced: false };
  if (badShare <= 0.5 && declared === 'utf-8') return { text, encoding: 'utf-8', replaced: true };
  const encoding = declared !== null && declared !== 'utf-8' ? declared : charsets.guess(bytes);
  return by(encoding ?? 'windows-1252', bytes, charsets);
}

function by(encoding: string, bytes: Uint8Array, charsets: Charsets): Text {
  const text = withoutMark(
    encoding === 'windows-1252'
      ? decodeWindows1252(bytes)
      : encoding.startsWith('utf-8') || encoding.startsWith('utf-16')
        ? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
        : // Tables of charsets hold places that are no character of Unicode, such as those behind U+10FFFF in GB 18030.
          charsets.decode(bytes, encoding).toWellFormed(),
  );
  return { text, encoding, replaced: text.includes('\ufffd') && !intact(encoding, bytes) };
}

/** Whether bytes are valid where the charset can write U+FFFD itself. */
function intact(encoding: string, bytes: Uint8Array): boolean {
  if (!encoding.startsWith('utf-')) return false;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The charset of the HTTP header, else the document's own, by its WHATWG name; null when there is none that is known. */
function declaration(bytes: Uint8Array, contentType: string | undefined, charsets: Charsets): string | null {
  for (const label of [charsetOfContentType(contentType ?? ''), declaredCharset(bytes)]) {
    const name = label === null ? null : charsets.name(label);
    // What could be read so far is no UTF-16: the WHATWG takes it for UTF-8.
    if (name !== null) return name.startsWith('utf-16') ? 'utf-8' : name;
  }
  return null;
}

function encodingNamed(label: string, input: string | undefined, charsets: Charsets): string {
  const name = charsets.name(label);
  if (name !== null) return name;
  throw new RecorteError({
    code: 'unknown-encoding',
    message: `the encoding "${label}" is not known`,
    hint: 'Name it as web pages do: utf-8, windows-1252, iso-8859-2, shift_jis',
    ...(input === undefined ? {} : { input }),
  });
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
