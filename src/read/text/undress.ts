import type { Link } from '../document.ts';
import { bareLinks } from './bare-links.ts';
import { fold, isBlank } from './blank.ts';
import type { Dressing } from './dressing.ts';
import { decodeEntities } from './entities.ts';
import { decodeEscapes } from './escapes.ts';
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
export function undress(raw: string, plain: boolean, dressing: Dressing, mend: (text: string) => string): Undressed | null {
  const mended = mend(raw);
  if (plain && mended === raw) return { text: raw, links: bareLinks(raw), cells: null, softEnd: false };
  const single = dressing.doubledQuotes ? mended.replaceAll('""', '"') : mended;
  const unescaped = dressing.escapes ? decodeEscapes(single) : single;
  const { text, links } = dressing.tags ? untagged(unescaped) : { text: decodeEntities(unescaped), links: [] };
  const folded = links.length === 0 ? fold(text).trim() : text;
  if (!showsSomething(folded)) return null;
  return {
    text: folded,
    links: links.length === 0 ? bareLinks(folded) : links,
    cells: text.includes('\t') ? cellsOf(text) : null,
    softEnd: text.endsWith('\u00ad'),
  };
}

/** Text without its tags, entities decoded; where tags of links were, it is folded already. */
function untagged(source: string): { text: string; links: Link[] } {
  const tags = strayTags(source);
  const hasLinks = tags.some(({ href }) => typeof href === 'string');
  const links: Link[] = [];
  let text = '';
  let at = 0;
  let open: { start: number; href: string } | null = null;
  const append = (part: string): void => {
    const decoded = decodeEntities(part);
    const folded = hasLinks ? fold(decoded) : decoded;
    text += hasLinks && (text === '' || text.endsWith(' ')) ? folded.trimStart() : folded;
  };
  const close = (): void => {
    const linked = open ? text.slice(open.start).trim() : '';
    if (open && linked !== '') {
      const start = text.indexOf(linked, open.start);
      links.push({ start, end: start + linked.length, href: open.href });
    }
    open = null;
  };
  for (const { start, end, href } of tags) {
    append(source.slice(at, start));
    at = end;
    if (href === undefined) continue;
    close();
    if (href !== null) open = { start: text.length, href };
  }
  append(source.slice(at));
  close();
  return { text: hasLinks ? text.trimEnd() : text, links };
}

function showsSomething(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return true;
  return false;
}

function cellsOf(text: string): string[] | null {
  const cells = text.split('\t').map((cell) => fold(cell).trim());
  return cells.length > 1 && cells.filter(Boolean).length > 1 ? cells : null;
}
