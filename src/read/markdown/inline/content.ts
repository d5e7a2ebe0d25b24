import type { Definition } from 'mdast';
import type { Span } from '../../document.ts';
import type { ParagraphLine, Style, Target } from './line.ts';

/** Inline content while it is read. */
export interface InlineContent {
  /** The parsed text, and where in it the content stands. */
  source: string;
  span: Span;
  definitions: ReadonlyMap<string, Definition>;
  lines: ParagraphLine[];
  /** The last of the lines, to which text is added. */
  line: ParagraphLine;
  html: OpenHtml;
}

/** Open HTML tags: inline HTML does not nest in the tree. */
interface OpenHtml {
  links: (Target | null)[];
  bold: number;
  italic: number;
  /** Name of the element whose text nobody reads. */
  unread: string;
}

/** What stands before the text of a line inside a block: indentation and marks of quotes, unless they are its text. */
const linePrefix = /[ \t>]*(?![ \t>\n\r]|$)|[ \t]*/y;
export const indentation = /[ \t]*/y;

/** Ends the line at `at`; the next one begins at `resume`, behind its prefix. */
export function breakLine(
  content: InlineContent,
  at: number,
  resume: number,
  hard: boolean,
  prefix = linePrefix,
): void {
  const { source, span, lines } = content;
  content.line.end = at;
  prefix.lastIndex = resume;
  prefix.test(source);
  content.line = { start: Math.max(resume, prefix.lastIndex), end: span[1], pieces: [], pictures: [], hard };
  lines.push(content.line);
}

/** Adds text that holds no line end. */
export function addPiece({ html, line }: InlineContent, text: string, style: Style): void {
  if (html.unread || text === '') return;
  line.pieces.push({
    text,
    link: style.link ?? html.links.at(-1) ?? null,
    bold: style.bold || html.bold > 0,
    italic: style.italic || html.italic > 0,
  });
}

/** Adds text that stands at `[from, to)` of the parsed text, line by line. */
export function addText(content: InlineContent, value: string, [from, to]: Span, style: Style): void {
  // What looked like a mark of a quote behind a hard break is text where no quote is.
  if (content.line.pieces.length === 0) content.line.start = Math.min(content.line.start, from);
  const parts = value.split(/\r\n|[\n\r]/);
  const ends = parts.length > 1 ? [...content.source.slice(from, to).matchAll(/\r\n|[\n\r]/g)] : [];
  // A line feed written as an entity is none in the source.
  if (ends.length !== parts.length - 1) {
    addPiece(content, value, style);
    return;
  }
  for (const [index, part] of parts.entries()) {
    addPiece(content, part, style);
    const lineEnd = ends[index];
    if (!lineEnd) continue;
    const at = from + lineEnd.index;
    const prefix = parts[index + 1]?.startsWith('>') ? indentation : linePrefix;
    breakLine(content, at, at + lineEnd[0].length, false, prefix);
  }
}

export function addPicture({ html, line }: InlineContent, src: string, alt: string, at: Span, style: Style): void {
  line.pictures.push({ src, alt, link: style.link ?? html.links.at(-1) ?? null, start: at[0], end: at[1] });
}
