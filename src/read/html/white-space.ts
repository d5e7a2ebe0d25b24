/** Whether a unit shows nothing. */
export const isBlank = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x200b ||
  code === 0xfeff ||
  code === 0xad ||
  code === 0x2028 ||
  code === 0x2029;

const blanks = /\s+/g;
/** Controls, soft hyphens, zero-width spaces and joiners of words: nobody sees them, and they part words for machines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it finds
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff]+/g;

/** Folds white space to single blanks and takes out what nobody sees. */
export const foldSpace = (text: string): string =>
  needsFolding(text) ? text.replace(invisible, '').replace(blanks, ' ') : text;

/** Most texts need none: a look is cheaper than two expressions. */
function needsFolding(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 ? code < 32 || before === 32 : code >= 0x7f && isFolded(code)) return true;
    before = code;
  }
  return false;
}

const isFolded = (code: number): boolean =>
  code <= 0xa0 ||
  code === 0xad ||
  (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x2060) || code === 0x3000 || code === 0xfeff));
