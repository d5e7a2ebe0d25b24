import type { Dressing } from './dressing.ts';
import { decodeEscapes } from './escapes.ts';
import { isSpace, isInvisible } from './blank.ts';
import { strayTags } from './stray-tags.ts';

/** A part of the source between two breaks of lines, and the break after it. */
export interface Piece {
  start: number;
  end: number;
  /** End of the break; the break shows something when it is a tag or an escape. */
  next: number;
  /** Whether the break ends a paragraph, not only a line. */
  paragraph: boolean;
  /** Whether nothing in it needs undressing. */
  plain: boolean;
}

const [ordinary, blank, special, lineBreak] = [0, 1, 2, 3];

/** What the ASCII characters mean to a line. */
const kinds = new Uint8Array(128).map((_, unit) => {
  if (unit === 0x0a || unit === 0x0b || unit === 0x0c || unit === 0x0d) return lineBreak;
  if (unit === 0x20) return blank;
  return unit < 0x20 || unit === 0x7f || unit === 0x26 || unit === 0x3c || unit === 0x5c || unit === 0x22 ? special : ordinary;
});

/** Splits a text at its line ends: LF, CR, CRLF, form feed, U+2028 and U+2029, and by its dressing at escaped ones and tags. */
export function* pieces(text: string, dressing: Dressing): Generator<Piece> {
  const { end } = dressing;
  let start = dressing.start;
  let plain = true;
  let previous: number = lineBreak;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 0x0a;
    const kind = unit < 128 ? (kinds[unit] as number) : kindBeyondAscii(unit);
    if (kind === lineBreak) {
      const next = Math.min(end, unit === 0x0d && text.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1);
      const piece = { start, end: i, next, paragraph: false, plain };
      if (plain || !(dressing.tags || dressing.escapes)) yield piece;
      else yield* split(text, piece, dressing);
      start = next;
      i = Math.max(i, next - 1);
      plain = true;
    } else if (kind === special || (kind === blank && previous === blank)) {
      plain = false;
    }
    previous = kind;
  }
}

function kindBeyondAscii(unit: number): number {
  if (unit === 0x2028 || unit === 0x2029) return lineBreak;
  return isSpace(unit) || isInvisible(unit) ? special : ordinary;
}
