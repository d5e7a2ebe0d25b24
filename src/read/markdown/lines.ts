import type { PhrasingContent } from 'mdast';
import { readTag } from './html-tags.ts';
import type { Parsed } from './parse.ts';

/** Where a link leads. */
export interface Target {
  href: string;
}

/** A run of text that is marked up alike. */
export interface StyledText {
  text: string;
  /** The link it stands in: pieces of one link share it. */
  link: Target | null;
  bold: boolean;
  italic: boolean;
}

export interface Picture {
  src: string;
  alt: string;
  /** The link around the picture. */
  link: Target | null;
  start: number;
  end: number;
}

/** What stands on one line of a paragraph. */
export interface ParagraphLine {
  /** `[start, end)` in the source, markup included. */
  start: number;
  end: number;
  pieces: StyledText[];
  pictures: Picture[];
  /** Whether the break before it was asked for (two blanks, a backslash, `<br>`) rather than a mere line end. */
  hard: boolean;
}

interface Style {
  link: Target | null;
  bold: boolean;
  italic: boolean;
}

/** What stands before the text of a line inside a block: indentation and marks of quotes, unless they are its text. */
const linePrefix = /[ \t>]*(?![ \t>\n\r]|$)|[ \t]*/y;
const indentation = /[ \t]*/y;

/** The lines of inline content that stands at `[start, end)` of the parsed text. */
export function linesOf(
  nodes: readonly PhrasingContent[],
  [start, end]: [number, number],
  parsed: Parsed,
): ParagraphLine[] {
  const { text: source, base, definitions } = parsed;
  let line: ParagraphLine = { start, end, pieces: [], pictures: [], hard: true };
  const lines = [line];
  /** Open HTML tags: inline HTML does not nest in the tree. */
  const html = { links: [] as (Target | null)[], bold: 0, italic: 0, unread: '' };

  const breakLine = (at: number, resume: number, hard: boolean, prefix = linePrefix): void => {
    line.end = at;
    prefix.lastIndex = resume;
    prefix.test(source);
    line = { start: Math.max(resume, prefix.lastIndex), end, pieces: [], pictures: [], hard };
    lines.push(line);
  };

  const add = (text: string, style: Style): void => {
    if (html.unread || text === '') return;
    line.pieces.push({
      text,
      link: style.link ?? html.links.at(-1) ?? null,
      bold: style.bold || html.bold > 0,
      italic: style.italic || html.italic > 0,
    });
  };

  const addText = (value: string, [from, to]: [number, number], style: Style): void => {
    const parts = value.split(/\r\n|[\n\r]/);
    const ends = parts.length > 1 ? [...source.slice(from, to).matchAll(/\r\n|[\n\r]/g)] : [];
    // A line feed written as an entity is none in the source.
    if (ends.length !== parts.length - 1) {
      add(value, style);
      return;
    }
    for (const [index, part] of parts.entries()) {
      add(part, style);
      const lineEnd = ends[index];
      const at = from + (lineEnd?.index ?? 0);
      if (lineEnd)
        breakLine(at, at + lineEnd[0].length, false, parts[index + 1]?.startsWith('>') ? indentation : linePrefix);
    }
  };

  const addPicture = (src: string, alt: string, at: [number, number], style: Style): void => {
    line.pictures.push({ src, alt, link: style.link ?? html.links.at(-1) ?? null, start: at[0], end: at[1] });
  };

  const addHtml = (value: string, at: [number, number]): void => {
    const tag = readTag(value);
    if (!tag) return;
    if (html.unread) {
      if (tag.closes && tag.name === html.unread) html.unread = '';
      return;
    }
    const step = tag.closes ? -1 : 1;
    // It goes on in the same line, where no mark of a quote stands.
    if (tag.name === 'br') breakLine(at[0], at[1], true, indentation);
    else if (tag.name === 'script' || tag.name === 'style') html.unread = tag.closes ? '' : tag.name;
    else if (tag.name === 'b' || tag.name === 'strong') html.bold = Math.max(0, html.bold + step);
    else if (tag.name === 'i' || tag.name === 'em') html.italic = Math.max(0, html.italic + step);
    else if (tag.name === 'img' && tag.attributes.src) {
      addPicture(tag.attributes.src, tag.attributes.alt ?? '', at, plain);
    } else if (tag.name === 'a') {
      if (tag.closes) html.links.pop();
      else html.links.push(tag.attributes.href ? { href: tag.attributes.href } : null);
    }
  };

  const visitAll = (children: readonly PhrasingContent[], style: Style): void => {
    for (const child of children) visit(child, style);
  };

  const visit = (node: PhrasingContent, style: Style): void => {
    const at: [number, number] = [node.position?.start.offset ?? start, node.position?.end.offset ?? end];
    switch (node.type) {
      case 'text':
        addText(node.value, at, style);
        break;
      case 'inlineCode':
        add(node.value, style);
        break;
      case 'break':
        breakLine(at[0], at[1], true);
        break;
      case 'html':
        addHtml(node.value, at);
        break;
      case 'strong':
        visitAll(node.children, { ...style, bold: true });
        break;
      case 'emphasis':
        visitAll(node.children, { ...style, italic: true });
        break;
      case 'delete':
        visitAll(node.children, style);
        break;
      case 'link':
        visitAll(node.children, { ...style, link: { href: node.url } });
        break;
      case 'linkReference':
        visitAll(node.children, { ...style, link: { href: definitions.get(node.identifier)?.url ?? '' } });
        break;
      case 'image':
        addPicture(node.url, node.alt ?? '', at, style);
        break;
      case 'imageReference':
        addPicture(definitions.get(node.identifier)?.url ?? '', node.alt ?? '', at, style);
        break;
      case 'footnoteReference':
        add(`[${node.label ?? node.identifier}]`, style);
        break;
    }
  };

  visitAll(nodes, plain);
  line.end = end;
  return lines.map((each) => inSource(each, source, base));
}

const plain: Style = { link: null, bold: false, italic: false };

/** The line with its spans in the source, without the blanks around it. */
function inSource(line: ParagraphLine, text: string, base: number): ParagraphLine {
  let { start, end } = line;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const pictures = line.pictures.map((picture) => ({
    ...picture,
    start: base + picture.start,
    end: base + picture.end,
  }));
  return { ...line, pictures, start: base + start, end: base + end };
}

const isBlank = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
