import { tick } from '../../clock.ts';
import { isBlank } from '../white-space.ts';
import type { Dressing } from './dressing.ts';
import { eachPiece } from './pieces.ts';
import { type Undressed, undress } from './undress.ts';

/** A line of a text that shows something. */
export interface TextLine extends Undressed {
  /** What it covers in the source, the marks around it included. */
  start: number;
  end: number;
  /** Blank lines before it. */
  gap: number;
  /** Blanks before its first character. */
  indent: number;
  /** Characters up to its end in the source, the indent included. */
  width: number;
  /** How many lines of the source it is: more than one when it was joined. */
  count: number;
}

/** Splits a text into its lines; together they cover every character that shows something, if any line does. */
export function splitLines(text: string, dressing: Dressing, mend: (text: string) => string): TextLine[] {
  const lines: TextLine[] = [];
  // What shows something outside of lines goes to the line before, or to the first one.
  let waiting = dressing.start > 0 ? dressing.start - 1 : -1;
  const cover = (from: number, to: number): void => {
    const start = skipBlanks(text, from, to);
    if (start === to) return;
    const last = lines.at(-1);
    if (last) last.end = endWithoutBlanks(text, start, to);
    else if (waiting < 0) waiting = start;
  };
  let gap = 0;
  let paragraph = false;
  eachPiece(text, dressing, (piece) => {
    tick();
    const start = skipBlanks(text, piece.start, piece.end);
    const end = endWithoutBlanks(text, start, piece.end);
    const said = start === end ? null : undress(text.slice(start, end), piece.plain, dressing, mend);
    if (said) {
      lines.push({
        text: said.text,
        links: said.links,
        cells: said.cells,
        softEnd: said.softEnd || text.charCodeAt(end) === 0xad,
        start: waiting < 0 ? start : waiting,
        end,
        gap: paragraph && lines.length > 0 ? Math.max(1, gap) : gap,
        indent: start - piece.start,
        width: end - piece.start,
        count: 1,
      });
      waiting = -1;
      gap = 0;
    } else {
      cover(start, end);
      if (!paragraph && !piece.paragraph) gap++;
    }
    paragraph = piece.paragraph || (paragraph && !said);
    if (!piece.plain) cover(piece.end, piece.next);
  });
  if (dressing.start > 0) cover(dressing.end, dressing.end + 1);
  return lines;
}

function skipBlanks(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && isBlank(text.charCodeAt(from))) from++;
  return from;
}

function endWithoutBlanks(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}
