import type { Link } from '../document.ts';
import { foldSpace, showsNothing } from '../white-space.ts';
import { filler } from './html-block.ts';
import type { StyledText } from './inline/line.ts';

/** The text of pieces put together, white space folded, with what is marked up in it. */
export interface Folded {
  text: string;
  links: Link[];
  /** UTF-16 units of `text` in bold or emphasis, and in emphasis alone. */
  strong: number;
  italic: number;
}

/** Puts pieces together. White space at the edges of a link does not count to it. */
export function fold(pieces: readonly StyledText[], mend: (text: string) => string): Folded {
  let text = '';
  let strong = 0;
  let italic = 0;
  // To look at the end of a string that is growing makes the engine copy all of it.
  let endsBlank = true;
  let parted = false;
  const links: Link[] = [];
  for (const piece of pieces) {
    const folded = foldSpace(mend(piece.text).replaceAll(filler, ''));
    const added: string = endsBlank ? folded.trimStart() : folded;
    if (added === '') continue;
    const start = text.length + (added.startsWith(' ') ? 1 : 0);
    text += added;
    endsBlank = added.endsWith(' ');
    if (piece.bold || piece.italic) strong += added.length;
    if (piece.italic) italic += added.length;
    if (added === ' ') continue;
    if (piece.link === null) {
      parted = true;
      continue;
    }
    const { href } = piece.link;
    const last = links.at(-1);
    if (last && last.href === href && !parted) last.end = text.length;
    else links.push({ start, end: text.length, href });
    parted = false;
  }
  if (showsNothing(text)) return { text: '', links: [], strong: 0, italic: 0 };
  const trimmed = text.trimEnd();
  for (const link of links) {
    link.end = Math.min(link.end, trimmed.length);
    if (trimmed[link.end - 1] === ' ') link.end--;
  }
  return { text: trimmed, links, strong: Math.min(strong, trimmed.length), italic: Math.min(italic, trimmed.length) };
}
