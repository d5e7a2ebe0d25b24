/**
 * Characters that show nothing and are no part of words: controls, soft hyphen, zero-width space, word joiner, byte order mark,
 * and the marks of writing direction.
 */
export function isInvisible(unit: number): boolean {
  if (unit < 0xad)
    return (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85);
  if (unit < 0x200b) return unit === 0xad;
  return (
    (unit <= 0x200f && unit >= 0x200b) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    unit === 0xfeff
  );
}

/** White space, the non-breaking and ideographic kinds included. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85;
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0x1680
  );
}

/** Whether a character is nothing that a block must cover. */
export function isBlank(unit: number): boolean {
  return isSpace(unit) || isInvisible(unit);
}

// The joiners are left out: inside of Persian and Indic words and emoji they mean something.
const droppable = /(?![\t-\r\x85])\p{Cc}|[\xad\u200b\u2060-\u2064\ufeff]/gu;
const joiners = /[\u200c\u200d]+/g;
const spaces = /[\s\x85]+/g;

/** Drops what shows nothing and makes every run of white space one blank; the ends are kept. */
export function fold(text: string): string {
  return text.replace(droppable, '').replace(joiners, keepInWord).replace(spaces, ' ');
}

/** First letter of the scripts that use joiners, Hebrew and Arabic onwards; Latin text has them only as noise. */
const firstJoining = 0x590;

function keepInWord(found: string, at: number, text: string): string {
  const inWord = text.charCodeAt(at - 1) >= firstJoining && text.charCodeAt(at + found.length) >= firstJoining;
  return inWord ? found.charAt(0) : '';
}
