import { directionMarks } from '../../write/unprinted.ts';

/** Controls, and characters that turn the direction of what follows: a terminal obeys them. */
const obeyed = new RegExp(`[\\p{Cc}${directionMarks}]`, 'gu');

const escaped = (mark: string, digits: number): string =>
  `\\${digits === 2 ? 'x' : 'u'}${mark.charCodeAt(0).toString(16).padStart(digits, '0')}`;

/** A text with what a terminal would obey as escapes; inside of JSON they mean the same. Lines and tabs stay. */
export const harmless = (text: string): string =>
  text.replace(obeyed, (mark, at: number) => {
    const stays = mark === '\n' || mark === '\t' || (mark === '\r' && text[at + 1] === '\n');
    return stays ? mark : escaped(mark, 4);
  });

/** The same on one line. */
export const harmlessLine = (text: string): string =>
  text.replace(obeyed, (mark) => escaped(mark, mark < '\u0100' ? 2 : 4));
