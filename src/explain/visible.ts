import { directionMarks } from '../write/unprinted.ts';

/** Controls, marks of direction and halves of characters: a terminal or a page would obey them. */
const obeyed = new RegExp(`[\\p{Cc}\\p{Cs}${directionMarks}]`, 'gu');

const lastPictured = 0x20;
const pictures = 0x2400;
const del = 0x7f;

/** Text with what a terminal would obey shown instead: control pictures (␛), or the code point in angle brackets (⟨U+202E⟩). */
export const visible = (text: string): string =>
  text.replace(obeyed, (char) => {
    const code = char.codePointAt(0) as number;
    if (char === '\t') return ' ⇥ ';
    if (code < lastPictured) return String.fromCharCode(pictures + code);
    return code === del ? '␡' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
