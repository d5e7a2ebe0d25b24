import { isBlank, isInvisible, isSpace } from '../white-space.ts';
import type { Dressing } from './dressing.ts';
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
  return unit < 0x20 || unit === 0x7f || unit === 0x26 || unit === 0x3c || unit === 0x5c ? special : ordinary;
});

interface Break {
  start: number;
  end: number;
  paragraph: boolean;
  tag: boolean;
}

/** Visits the pieces of a text, split at its line ends: LF, CR, CRLF, form feed, U+2028 and U+2029, and by its dressing at escaped ones and tags. */
export function eachPiece(text: string, dressing: Dressing, visit: (piece: Piece) => void): void {
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
      if (plain || !(dressing.tags || dressing.escapes)) visit(piece);
      else split(text, piece, dressing, visit);
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

/** Splits a line further at its escaped line ends and at tags that end a line. */
function split(text: string, line: Piece, dressing: Dressing, visit: (piece: Piece) => void): void {
  let start = line.start;
  for (const found of breaksIn(text, line, dressing)) {
    visit({ start, end: found.start, next: found.end, paragraph: found.paragraph, plain: false });
    start = found.end;
  }
  if (start < line.next || start === line.start) visit({ ...line, start });
}

/** The breaks inside of a line; a line end right after a tag is part of the tag's break. */
function breaksIn(text: string, line: Piece, dressing: Dressing): Break[] {
  const source = text.slice(line.start, line.end);
  const tags = dressing.tags ? strayTags(source).filter(({ kind }) => kind !== 'inline') : [];
  const found: Break[] = [
    ...tags.map(({ start, end, kind }) => ({ start, end, paragraph: kind === 'paragraph', tag: true })),
    ...(dressing.escapes ? escapedLineEnds(source) : []),
  ].sort((a, b) => a.start - b.start);
  const merged: Break[] = [];
  for (const next of found) {
    const last = merged.at(-1);
    if (last?.tag && !next.tag && isBlankBetween(source, last.end, next.start)) last.end = next.end;
    else merged.push(next);
  }
  const last = merged.at(-1);
  const shifted = merged.map((each) => ({ ...each, start: each.start + line.start, end: each.end + line.start }));
  if (last?.tag && isBlankBetween(source, last.end, source.length)) (shifted.at(-1) as Break).end = line.next;
  return shifted;
}

function escapedLineEnds(source: string): Break[] {
  return Array.from(source.matchAll(/\\(?:\\|r\\n|[nr])/g))
    .filter(([found]) => found !== '\\\\')
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, paragraph: false, tag: false }));
}

function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}
