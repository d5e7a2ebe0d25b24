import type { Link } from '../document.ts';
import { isBlank } from '../white-space.ts';
import { bareLinks } from './bare-links.ts';
import type { Dressing } from './dressing.ts';
import { decodeEntities } from './entities.ts';
import { decodeEscapes } from './escapes.ts';
import { fold } from './fold.ts';
import { strayTags } from './stray-tags.ts';

/** What a line says. */
export interface Undressed {
  text: string;
  links: readonly Link[];
  /** What stands between tabs; null when there are none. */
  cells: readonly string[] | null;
  /** Whether a soft hyphen ends it. */
  softEnd: boolean;
}

/** Undoes what dressed a line, and folds its white space; null when it shows nothing. */
export function undress(
  raw: string,
  plain: boolean,
  dressing: Dressing,
  mend: (text: string) => string,
): Undressed | null {
  const mended = mend(raw);
  if (plain && mended === raw && !dressing.doubledQuotes) {
    return { text: raw, links: bareLinks(raw), cells: null, softEnd: false };
  }
  const single = dressing.doubledQuotes ? mended.replaceAll('""', '"') : mended;
  const unescaped = dressing.escapes ? decodeEscapes(single) : single;
  const { text, links } = dressing.tags ? untagged(unescaped) : { text: decodeEntities(unescaped), links: [] };
  const folded = fold(text).trim();
  if (!showsSomething(folded)) return null;
  return {
    text: folded,
    links: links.length === 0 ? bareLinks(folded) : links,
    cells: text.includes('\t') ? cellsOf(text) : null,
    softEnd: text.endsWith('\u00ad'),
  };
}

/** Text without its tags, entities decoded. The links count in the folded text, and where there are some, it is folded. */
function untagged(source: string): { text: string; links: Link[] } {
  const tags = strayTags(source);
  const parts = [];
  for (let i = 0, at = 0; i <= tags.length; i++) {
    const tag = tags[i];
    parts.push({ text: decodeEntities(source.slice(at, tag?.start)), href: tags[i - 1]?.href });
    at = tag?.end ?? 0;
  }
  if (parts.some(({ href }) => typeof href === 'string')) return linked(parts);
  return { text: parts.map(({ text }) => text).join(''), links: [] };
}

/** Joins parts, each with the target of the link that starts before it (null: that ends; undefined: neither). */
function linked(parts: readonly { text: string; href: string | null | undefined }[]): { text: string; links: Link[] } {
  const links: Link[] = [];
  const texts: string[] = [];
  let length = 0;
  let afterBlank = true;
  let open: string | null = null;
  let fresh = false;
  for (const { text, href } of parts) {
    const folded = fold(text);
    const part: string = afterBlank ? folded.trimStart() : folded;
    if (href !== undefined) {
      open = href;
      fresh = true;
    }
    const start = length + part.length - part.trimStart().length;
    const end = length + part.trimEnd().length;
    const last = links.at(-1);
    if (open !== null && start < end) {
      if (fresh || !last) links.push({ start, end, href: open });
      else last.end = end;
      fresh = false;
    }
    texts.push(part);
    length += part.length;
    if (part !== '') afterBlank = part.endsWith(' ');
  }
  return { text: texts.join(''), links };
}

function showsSomething(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return true;
  return false;
}

function cellsOf(text: string): string[] | null {
  const cells = text.split('\t').map((cell) => fold(cell).trim());
  return cells.length > 1 && cells.filter(Boolean).length > 1 ? cells : null;
}
