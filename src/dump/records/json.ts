export type Json = Record<string, unknown>;

/** What a text is as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const [quote, backslash, comma, openList, openObject] = [0x22, 0x5c, 0x2c, 0x5b, 0x7b];

/**
 * Whether a text of JSON has more commas and opening brackets outside of its strings than `most`: values take many times the
 * memory of the text that they are parsed from.
 */
export function holdsMoreValues(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = stringEnd(text, at + 1);
    else if ((unit === comma || unit === openList || unit === openObject) && ++values > most) return true;
  }
  return false;
}

/** Where the quote stands that closes a string. */
function stringEnd(text: string, start: number): number {
  for (let at = start; ; ) {
    const end = text.indexOf('"', at);
    if (end < 0) return text.length;
    let escapes = 0;
    while (end - escapes > at && text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
    at = end + 1;
  }
}
