import { blockElements, headingLevel, unreadElements } from '../html/elements.ts';
import { readTag, type Tag } from './html-tags.ts';

/** Fills the place of inline tags: a noncharacter, neither white space nor punctuation to Markdown. Folding drops it. */
export const filler = '\ufdd0';
/** One-character names of link definitions: private use. */
const firstKey = 0xe000;
const maxKeys = 6400;

/**
 * HTML as Markdown of the same length, so that offsets stay: tags of block elements become line breaks, a heading or
 * list mark where there is one; links become reference links, whose definitions follow after the end.
 */
export function htmlAsMarkdown(html: string): string {
  const parts: string[] = [];
  const addresses: string[] = [];
  let open: { part: number; href: string; length: number } | null = null;

  const closeLink = (length: number): string => {
    const link = open;
    open = null;
    if (!link || addresses.length === maxKeys || parts.slice(link.part + 1).some((part) => /\n\s*\n/.test(part))) {
      return inline(length);
    }
    parts[link.part] = `[${inline(link.length - 1)}`;
    const key = String.fromCharCode(firstKey + addresses.push(link.href) - 1);
    return `][${key}]${inline(length - 4)}`;
  };

  const write = (tag: Tag | null, length: number): string => {
    if (!tag) return inline(length);
    if (tag.name === 'a' && tag.closes) return closeLink(length);
    if (tag.name === 'a' && tag.attributes.href) {
      open = { part: parts.length, href: tag.attributes.href, length };
      return inline(length);
    }
    if (tag.name === 'img') return picture(tag, length);
    if (tag.name === 'br') return '\n'.padStart(length, ' ');
    if (!blockElements.has(tag.name) && !unreadElements.has(tag.name)) return inline(length);
    const mark = tag.closes ? '' : (marks[tag.name] ?? '#'.repeat(headingLevel(tag.name)));
    const marked = `\n${mark} `;
    return mark && marked.length <= length ? blankLine(length - marked.length) + marked : blankLine(length);
  };

  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    parts.push(html.slice(at, start));
    const end = tagEnd(html, start);
    if (end < 0) {
      parts.push(html.slice(start, start + 1));
      at = start + 1;
      continue;
    }
    const tag = readTag(html.slice(start, end));
    at = tag && !tag.closes && unreadElements.has(tag.name) ? elementEnd(html, tag.name, end) : end;
    parts.push(write(tag, at - start));
  }
  parts.push(html.slice(at));
  const definitions = addresses.map(
    (href, index) => `\n[${String.fromCharCode(firstKey + index)}]: <${plainAddress(href)}>`,
  );
  return [...parts, ...(definitions.length > 0 ? ['\n', ...definitions] : [])].join('');
}

const marks: Readonly<Record<string, string>> = { li: '-', blockquote: '>' };
/** One blank line, which ends what stands above it, where there is room for one. */
const blankLine = (length: number): string =>
  length < 2 ? '\n'.repeat(length) : `\n${'\n'.padStart(length - 1, ' ')}`;
const inline = (length: number): string => filler.repeat(Math.max(0, length));

function picture({ attributes }: Tag, length: number): string {
  const src = plainAddress(attributes.src ?? '');
  const written = src && `![${(attributes.alt ?? '').replace(/[[\]\\\s]+/g, ' ')}](<${src}>)`;
  return written.length <= length ? written + inline(length - written.length) : inline(length);
}

const plainAddress = (href: string): string => href.replace(/[<>\\\s]/g, encodeURIComponent);

/** A tag, or a declaration; `<https://…>` and `<a@b.org>` are links of Markdown. */
const tagHead = /<(?:\/?[a-z][\w-]*(?::[a-z][\w-]*)?(?=[\s/>])|[!?])/iy;

/** End of the tag or comment that may begin at `start`; -1 when none does. */
function tagEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return end < 0 ? html.length : end + 3;
  }
  tagHead.lastIndex = start;
  if (!tagHead.test(html)) return -1;
  let quote = '';
  for (let at = start + 1; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (character === '<') return -1;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return -1;
}

/** End of an element whose text nobody reads; of its opening tag alone where it is never closed. */
function elementEnd(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  if (!found) return from;
  const end = html.indexOf('>', found.index);
  return end < 0 ? html.length : end + 1;
}
