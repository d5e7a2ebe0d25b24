/** A stretch that belongs together: an element, a line, or what stands in brackets. */
type Piece = readonly [start: number, end: number];

const openTag = /<([a-z][\w-]{0,20})[^<>]{0,500}>/gi;

/** The first element behind a place, up to the next end tag of its name. */
function element(text: string, from: number): Piece | null {
  openTag.lastIndex = from;
  const open = openTag.exec(text);
  if (!open) return null;
  const close = text.indexOf(`</${open[1]}>`, openTag.lastIndex);
  return [open.index, close < 0 ? openTag.lastIndex : close + (open[1]?.length ?? 0) + 3];
}

function line(text: string, from: number): Piece {
  const end = text.indexOf('\n', from);
  return [text.lastIndexOf('\n', from - 1) + 1, end < 0 ? text.length : end + 1];
}

/** What stands in the first brackets behind a place; strings are not looked into. */
function bracketed(text: string, from: number): Piece | null {
  const start = text.slice(from).search(/[[{]/) + from;
  if (start < from) return null;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if ('[{'.includes(text[at] ?? '')) depth++;
    else if (']}'.includes(text[at] ?? '') && --depth === 0) return [start, at + 1];
  }
  return null;
}

const finders = [element, line, bracketed];

/** Changes the structure of a text: a piece of it is taken out, repeated, nested in itself, moved, or taken from another text. */
export function restructured(text: string, other: string, how: number, at: number, times: number): string {
  const find = finders[how % finders.length] ?? line;
  const found = find(text, at % (text.length + 1));
  if (!found) return text;
  const [start, end] = found;
  const [before, piece, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (Math.floor(how / finders.length) % 5) {
    case 0:
      return before + after;
    case 1:
      return before + piece.repeat(2 + (times % 60)) + after;
    case 2:
      return before + nested(piece, 1 + (times % 200)) + after;
    case 3:
      return times % 2 === 0 ? piece + before + after : before + after + piece;
    default: {
      const [from, to] = find(other, times % (other.length + 1)) ?? [0, 0];
      return before + other.slice(from, to) + after;
    }
  }
}

function nested(piece: string, times: number): string {
  const open = /^<([a-z][\w-]*)[^<>]*>|^[[{]|^/i.exec(piece);
  const [begins = ''] = open ?? [];
  const close = open?.[1] === undefined ? (begins === '[' ? ']' : begins === '{' ? '}' : '') : `</${open[1]}>`;
  const inner = begins === '{' ? '{"a":' : begins;
  return inner.repeat(times) + piece + close.repeat(times);
}
