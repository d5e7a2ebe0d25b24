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

/** Whether a text has nothing that is seen: white space and marks of direction alone. */
export function showsNothing(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** Controls, soft hyphens, zero-width spaces and joiners of words: nobody sees them, and they part words for machines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it finds
const droppable = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060-\u2064\ufeff]+/g;
const spaces = /[\s\x85]+/g;

/** The text without what shows nothing. Joiners of letters stay: inside of Persian and Indic words and emoji they mean something. */
export const withoutInvisible = (text: string): string => text.replace(droppable, '');

/** The text with every run of white space as one blank, at its ends too. */
export const inSingleBlanks = (text: string): string => text.replace(spaces, ' ');

/** Folds white space to single blanks and takes out what nobody sees. */
export const foldSpace = (text: string): string => (needsFolding(text) ? inSingleBlanks(withoutInvisible(text)) : text);

/** Most texts need none: a look is cheaper than two expressions. */
function needsFolding(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 ? code < 32 || before === 32 : code >= 0x7f && mayFold(code)) return true;
    before = code;
  }
  return false;
}

/** Whether a unit from U+007F on may be one that is folded: ranges that hold them all, and little else. */
const mayFold = (code: number): boolean =>
  code <= 0xa0 ||
  code === 0xad ||
  (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x2064) || code === 0x3000 || code === 0xfeff));
