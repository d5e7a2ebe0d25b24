import type { Html, RootContent } from 'mdast';
import { htmlAsMarkdown } from './html-block.ts';
import { addCode } from './nodes/code.ts';
import { type Context, inQuote, outermost } from './nodes/context.ts';
import { addHeading } from './nodes/heading.ts';
import { addList } from './nodes/list.ts';
import { addParagraph } from './nodes/paragraph.ts';
import { type Stretch, spanOf, type Walk } from './nodes/stretch.ts';
import { addTable } from './nodes/table.ts';
import { type Parsed, parseMarkdown } from './parse.ts';
import { plainLines } from './plain.ts';

/** HTML or a fence may hold Markdown, which may hold HTML. */
const maxParses = 3;

/** Reads the blocks of a parsed stretch, in order, into `walk.out`. */
export function walkMarkdown(walk: Walk, parsed: Parsed, parses = 1): void {
  const { source, mend, out } = walk;
  const readAgain = (from: number, to: number, text = source.slice(from, to)): void => {
    if (parses < maxParses) walkMarkdown(walk, parseMarkdown(text, from, to - from), parses + 1);
    else for (const block of plainLines(source, from, to, mend)) out.add(block);
  };
  visitAll({ ...walk, parsed, parses, readAgain }, parsed.root.children, outermost);
}

function visitAll(stretch: Stretch, nodes: readonly RootContent[], context: Context): void {
  for (const node of nodes) visit(stretch, node, context);
}

function visit(stretch: Stretch, node: RootContent, context: Context): void {
  switch (node.type) {
    case 'paragraph':
      addParagraph(stretch, node, context);
      break;
    case 'heading':
      addHeading(stretch, node, context);
      break;
    case 'list':
      addList(stretch, node, context, visit);
      break;
    case 'table':
      addTable(stretch, node, context);
      break;
    case 'code':
      addCode(stretch, node, context);
      break;
    case 'html':
      addHtml(stretch, node);
      break;
    case 'blockquote':
      visitAll(stretch, node.children, inQuote(context));
      break;
    case 'footnoteDefinition':
      visitAll(stretch, node.children, context);
      break;
  }
}

function addHtml({ parsed, readAgain }: Stretch, node: Html): void {
  const { base, text } = parsed;
  const [start, end] = spanOf(node, parsed);
  readAgain(base + start, base + end, htmlAsMarkdown(text.slice(start, end)));
}
