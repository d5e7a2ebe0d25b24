/** Controls, and characters that turn the direction of what follows: a terminal obeys them. */
const obeyed = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text with what a terminal would obey as escapes; inside of JSON they mean the same. Lines and tabs stay. */
export const harmless = (text: string): string =>
  text.replace(obeyed, (mark, at: number) => {
    const stays = mark === '\n' || mark === '\t' || (mark === '\r' && text[at + 1] === '\n');
    return stays ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** The same on one line. */
export const harmlessLine = (text: string): string =>
  text.replace(obeyed, (mark) => {
    const code = mark.charCodeAt(0);
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
