/** What bytes are when taken for UTF-8. */
export interface Utf8Reading {
  /** What does not fit is U+FFFD. A byte order mark is kept. */
  text: string;
  /** No byte above 0x7F. */
  ascii: boolean;
  /** Share of what is not ASCII that is no valid UTF-8, 0 to 1. */
  badShare: number;
}

/** Characters looked at to tell UTF-8 with a few faults from another charset. */
const sampleLength = 0x40000;

/** Reads bytes as UTF-8, whatever they are. */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, ascii: text.length === bytes.length, badShare: 0 };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { text, ascii: false, badShare: shareOfBad(text) };
  }
}

function shareOfBad(text: string): number {
  // A fault at the very end is what a cut at some number of bytes leaves, and tells little.
  const end = text.endsWith('\ufffd') ? text.length - 1 : text.length;
  let bad = 0;
  let good = 0;
  for (let i = 0; i < end && (i < sampleLength || bad + good === 0); i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) bad++;
    else if (unit > 0x7f) good++;
  }
  if (bad > 0) return bad / (bad + good);
  return good > 0 ? 1 / (good + end) : 0.5;
}
