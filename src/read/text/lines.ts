import type { Link } from '../document.ts';
import { isBlank } from './blank.ts';
import type { Dressing } from './dressing.ts';
import { undress } from './undress.ts';
import { strayTags } from './stray-tags.ts';

/** A line of a text that shows something. */
export interface Line {
  /** As read: never empty, white space folded, without what dressed it. */
  text: string;
  /** What it covers in the source, the marks around it included. */
  start: number;
  end: number;
  /** Blank lines before it. */
  gap: number;
  /** White space before its first character. */
  indent: number;
  links: readonly Link[];
  /** Its cells, when tabs stand between them. */
  cells: readonly string[] | null;
  /** Whether a soft hyphen ends it. */
  softEnd: boolean;
}

/** A piece of the source between two breaks, and the break after it. */
interface Piece {
  start: number;
  end: number;
  /** End of the break. */
  next: number;
  /** The break ends a paragraph. */
  paragraph: boolean;
  /** Nothing in it needs undressing but its ends. */
  plain: boolean;
}

/** Splits a text into its lines. Together they cover every character that shows something. */
export function splitLines(text: string, dressing: Dressing, mend: (text: string) => string): Line[] {
  const lines: Line[] = [];
  let last: Line | null = null;
  let waiting = -1;
  let gap = 0;
  let fresh = true;
  const cover = (start: number, end: number): void => {
    if (last) last.end = end;
    else if (waiting < 0) waiting = start;
  };
  if (dressing.start > 0) cover(dressing.start - 1, dressing.start);
  for (const piece of pieces(text, dressing)) {
    let { start, end } = piece;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    const undressed = start < end ? undress(text.slice(start, end), piece.plain, dressing, mend) : null;
    if (undressed) {
      last = {
        ...undressed,
        start: waiting >= 0 ? waiting : start,
        end,
        gap,
        indent: start - piece.start,
        softEnd: undressed.softEnd || text.charCodeAt(end) === 0xad,
      };
      waiting = -1;
      lines.push(last);
      gap = 0;
      fresh = false;
    } else {
      if (start < end) cover(start, end);
      if (!fresh) gap++;
    }
  }
  return lines;
}
