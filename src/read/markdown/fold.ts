import type { Link } from '../document.ts';
import { filler } from './html-block.ts';
import type { Piece } from './lines.ts';

/** What prints nothing: zero-width space, byte order mark, soft hyphen, and our own filler. */
const unseen = new RegExp(`[\\u200b\\ufeff\\u00ad${filler}]`, 'g');

/** The text of pieces put together, white space folded, with what is marked up in it. */
export interface Folded {
  text: string;
  links: Link[];
  /** UTF-16 units of `text` in bold or emphasis, and in emphasis alone. */
  strong: number;
  italic: number;
}

/** Puts pieces together. White space at the edges of a link does not count to it. */
export function fold(pieces: readonly Piece[], mend: (text: string) => string): Folded {
  let text = '';
  let strong = 0;
  let italic = 0;
  const links: Link[] = [];
  for (const piece of pieces) {
    const folded = mend(piece.text).replace(unseen, '').replace(/\s+/g, ' ');
    const added = text === '' || text.endsWith(' ') ? folded.trimStart() : folded;
    const start = text.length + (added.startsWith(' ') ? 1 : 0);
    text += added;
    if (piece.bold || piece.italic) strong += added.length;
    if (piece.italic) italic += added.length;
    if (piece.link === null || added.trim() === '') continue;
    const { href } = piece.link;
    const last = links.at(-1);
    if (last && last.href === href && text.slice(last.end, start).trim() === '') last.end = text.length;
    else links.push({ start, end: text.length, href });
  }
  const trimmed = text.trimEnd();
  for (const link of links) link.end = text.slice(0, Math.min(link.end, trimmed.length)).trimEnd().length;
  return { text: trimmed, links, strong: Math.min(strong, trimmed.length), italic: Math.min(italic, trimmed.length) };
}
