import type { PhrasingContent } from 'mdast';
import type { Span } from '../../document.ts';
import { isBlank } from '../../white-space.ts';
import type { Parsed } from '../parse.ts';
import { addPicture, addPiece, addText, breakLine, type InlineContent } from './content.ts';
import { addHtml } from './html.ts';
import { type ParagraphLine, plain, type Style } from './line.ts';

/** The lines of inline content that stands at `[start, end)` of the parsed text. */
export function linesOf(nodes: readonly PhrasingContent[], [start, end]: Span, parsed: Parsed): ParagraphLine[] {
  const { text: source, base, definitions } = parsed;
  const line: ParagraphLine = { start, end, pieces: [], pictures: [], hard: true };
  const html = { links: [], bold: 0, italic: 0, unread: '' };
  const content: InlineContent = { source, span: [start, end], definitions, lines: [line], line, html };
  visitAll(content, nodes, plain);
  content.line.end = end;
  return content.lines.map((each) => inSource(each, source, base));
}

function visitAll(content: InlineContent, nodes: readonly PhrasingContent[], style: Style): void {
  for (const node of nodes) visit(content, node, style);
}

function visit(content: InlineContent, node: PhrasingContent, style: Style): void {
  const at: Span = [node.position?.start.offset ?? content.span[0], node.position?.end.offset ?? content.span[1]];
  switch (node.type) {
    case 'text':
      addText(content, node.value, at, style);
      break;
    case 'inlineCode':
      addPiece(content, node.value, style);
      break;
    case 'break':
      breakLine(content, at[0], at[1], true);
      break;
    case 'html':
      addHtml(content, node.value, at);
      break;
    case 'strong':
      visitAll(content, node.children, { ...style, bold: true });
      break;
    case 'emphasis':
      visitAll(content, node.children, { ...style, italic: true });
      break;
    case 'delete':
      visitAll(content, node.children, style);
      break;
    case 'link':
      visitAll(content, node.children, { ...style, link: { href: node.url } });
      break;
    case 'linkReference':
      visitAll(content, node.children, { ...style, link: { href: addressOf(content, node.identifier) } });
      break;
    case 'image':
      addPicture(content, node.url, node.alt ?? '', at, style);
      break;
    case 'imageReference':
      addPicture(content, addressOf(content, node.identifier), node.alt ?? '', at, style);
      break;
    case 'footnoteReference':
      addPiece(content, `[${node.label ?? node.identifier}]`, style);
      break;
  }
}

const addressOf = ({ definitions }: InlineContent, identifier: string): string =>
  definitions.get(identifier)?.url ?? '';

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
