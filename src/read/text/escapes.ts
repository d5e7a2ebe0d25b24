/** Escapes that CSV and JSON dumps leave: `\n`, `\t`, `\"`, `\u00f3` and the like. */
const escapes = /\\(?:u([0-9a-fA-F]{4})|([nrtbf"'/\\]))/g;

/** What the one-letter escapes stand for; the others stand for themselves. */
const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: '\f' };

/**
 * Whether a text as a whole is written with escapes. A path (`C:\new`) or a word about programming in ordinary text does
 * not make it so: line breaks must be escaped nearly throughout, or letters beyond ASCII.
 */
export function isEscaped(text: string): boolean {
  if (!text.includes('\\')) return false;
  let breaks = 0;
  let paths = 0;
  let letterEscapes = 0;
  for (const { 0: found, 1: hex, index } of text.matchAll(escapes)) {
    if (hex !== undefined) letterEscapes++;
    else if (found === '\\n' && isBreak(text, index)) breaks++;
    else if (found === '\\n' || found === '\\t' || found === '\\r') paths += isBreak(text, index) ? 0 : 1;
  }
  if (breaks >= 2 && breaks >= 4 * paths && countAtMost(text, /\S[^\S\n]*\n/g, breaks) <= breaks / 4) return true;
  return letterEscapes >= 2 && countAtMost(text, /[\u0080-\uffff]/g, letterEscapes) <= letterEscapes / 4;
}

/** Decodes the escapes in a part of an escaped text; line breaks come out as such. */
export function decodeEscapes(text: string): string {
  const decoded = text.replace(escapes, (_, hex, letter) =>
    hex === undefined ? (letters[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decoded.toWellFormed();
}

/** Whether a backslash and `n` stand where a line may end: not inside of a path, where a small letter follows. */
function isBreak(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 2);
  if (
    /[.!?:;,…"'”’»)\s]/.test(before) &&
    !(before === ':' && /(?:^|[^\p{L}])[A-Za-z]:$/u.test(text.slice(Math.max(0, at - 3), at)))
  ) {
    return true;
  }
  return !/\p{Ll}/u.test(after);
}

function countAtMost(text: string, pattern: RegExp, most: number): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) if (++n > most) break;
  return n;
}
