import type { Code, Heading, Html, List, Node, Nodes, Paragraph, RootContent, Table } from 'mdast';
import type { Block, Place } from '../document.ts';
import { joinCells } from './cells.ts';
import type { Gathering, Standing } from './gather.ts';
import { htmlAsMarkdown } from './html-block.ts';
import { linesOf, type ParagraphLine } from './lines.ts';
import { type Passage, passagesOf } from './paragraph.ts';
import { type Parsed, parseMarkdown } from './parse.ts';
import { placeIn } from './place.ts';
import { plainLines } from './plain.ts';
import { headingPart } from './underlined.ts';
import type { Wrapping } from './wrapping.ts';

/** What is the same all over a document. */
export interface Walk {
  source: string;
  mend: (text: string) => string;
  wrapping: Wrapping;
  out: Gathering;
}

/** What the constructs around a node pass on to it. */
interface Context {
  place: Place | null;
  form: 'paragraph' | 'item' | 'quote';
  list: Block['list'];
  /** Whether a line without the mark of the quote, or with less indentation than the item, has left it. */
  left: (prefix: string, column: number) => boolean;
}

const outermost: Context = { place: null, form: 'paragraph', list: null, left: () => false };
/** HTML or a fence may hold Markdown, which may hold HTML. */
const maxParses = 3;

/** Reads the blocks of a parsed stretch, in order, into `walk.out`. */
export function walkMarkdown(walk: Walk, parsed: Parsed, parses = 1): void {
  const { source, mend, wrapping, out } = walk;
  const { base } = parsed;

  const spanOf = (node: Node): [number, number] => [
    node.position?.start.offset ?? 0,
    Math.min(node.position?.end.offset ?? 0, parsed.text.length),
  ];

  const passages = (lines: readonly ParagraphLine[]): Passage[] => passagesOf(lines, { text: source, mend, wrapping });

  /** Reads `[from, to)` of the source anew: what looked like HTML or code holds Markdown. */
  const readAgain = (from: number, to: number, text = source.slice(from, to)): void => {
    if (parses < maxParses) walkMarkdown(walk, parseMarkdown(text, from, to - from), parses + 1);
    else for (const block of plainLines(source, from, to, mend)) out.add(block);
  };

  const addParagraph = (node: Paragraph, context: Context): void => {
    const parts = passages(linesOf(node.children, spanOf(node), parsed));
    const inside = context.form === 'item' ? context.place : placeIn('p', context.place);
    const outside = placeIn('p', null);
    const column = (node.position?.start.column ?? 1) - 1;
    let hasLeft = false;
    out.addAll(parts, (passage, index) => {
      hasLeft ||= index > 0 && context.left(source.slice(lineStart(source, passage.start), passage.start), column);
      if (hasLeft) return { form: 'line', level: 0, list: null, place: outside };
      const isPart = context.form === 'paragraph' && parts.length > 1;
      return { form: isPart ? 'line' : context.form, level: 0, list: context.list, place: inside };
    });
  };

  const addHeading = (node: Heading, context: Context): void => {
    const [start, end] = spanOf(node);
    const lines = linesOf(node.children, [start, end], parsed);
    const { title, above } = headingPart(lines, parsed.text.slice(start, end), node.depth);
    const form = above.length > 1 ? 'line' : 'paragraph';
    const paragraph: Standing = { form, level: 0, list: context.list, place: placeIn('p', context.place) };
    out.addAll(passages(above), () => paragraph);
    const heading: Standing = {
      form: 'heading',
      level: node.depth,
      list: context.list,
      place: placeIn(`h${node.depth}`, context.place),
    };
    out.addAll(passages(title), () => heading);
  };

  const addList = (node: List, context: Context): void => {
    const ordered = node.ordered === true;
    const place = placeIn(ordered ? 'ol' : 'ul', context.place);
    for (const [index, item] of node.children.entries()) {
      const inItem: Context = {
        place: placeIn('li', place),
        form: 'item',
        // Lists that something interrupts go on with their printed numbers.
        list: { ordered, position: (ordered ? (node.start ?? 1) : 1) + index, length: node.children.length },
        left: (prefix, column) => prefix.replaceAll('\t', '    ').length < column,
      };
      const first = item.children.findIndex(hasText);
      for (const [at, child] of item.children.entries()) {
        visit(child, at <= first ? inItem : { ...inItem, form: 'paragraph' });
      }
    }
  };

  const addTable = (node: Table, context: Context): void => {
    const table = placeIn('table', context.place);
    for (const row of node.children) {
      const [start, end] = spanOf(row);
      const lines = row.children.map((cell) => linesOf(cell.children, spanOf(cell), parsed));
      // Any line right below a table is taken for a row of it.
      const isRow = parsed.text.slice(start, end).includes('|');
      const block = isRow ? joinCells(lines, mend) : null;
      const tr = placeIn('tr', table);
      const place = row.children.length === 1 ? placeIn('td', tr) : tr;
      if (block) out.add({ ...block, ...unmarked, start: base + start, end: base + end, form: 'row', place });
      else {
        const standing: Standing = {
          form: 'line',
          level: 0,
          list: null,
          place: isRow ? place : placeIn('p', context.place),
        };
        out.addAll(passages(lines.flat()), () => standing);
      }
    }
  };

  const addCode = (node: Code, context: Context): void => {
    const [start, end] = spanOf(node);
    const raw = parsed.text.slice(start, end);
    const fence = /^(`{3,}|~{3,})[^\n\r]*/.exec(raw);
    const body = fence ? raw.slice(fence[0].length) : raw;
    const lastLine = lineStart(body, body.trimEnd().length);
    const isClosed = lastLine > 0 && /^(?:`{3,}|~{3,})$/.test(body.slice(lastLine).replace(/[\s>]/g, ''));
    const inner = isClosed ? body.slice(0, lastLine) : body;
    const from = base + start + (fence?.[0].length ?? 0);
    // A fence that is never closed, or that holds the whole document, is a scraper's.
    if (fence && (!isClosed || isWhole(node))) {
      readAgain(from, from + inner.length);
      return;
    }
    const isCode = fence !== null || /[;{}]\s*$/m.test(raw);
    const standing: Standing = {
      form: isCode ? 'code' : 'line',
      level: 0,
      list: null,
      place: placeIn(isCode ? 'pre' : 'p', context.place),
    };
    for (const line of plainLines(source, from, from + inner.length, mend)) {
      if (!isCode && line.text.includes('](')) readAgain(line.start, line.end);
      else out.add({ ...line, ...standing });
    }
  };

  const isWhole = (node: Code): boolean =>
    parses === 1 && parsed.root.children.length === 1 && /^(?:md|markdown|text|txt)?$/i.test(node.lang ?? '');

  const addHtml = (node: Html): void => {
    const [start, end] = spanOf(node);
    readAgain(base + start, base + end, htmlAsMarkdown(parsed.text.slice(start, end)));
  };

  const visit = (node: RootContent, context: Context): void => {
    switch (node.type) {
      case 'paragraph':
        addParagraph(node, context);
        break;
      case 'heading':
        addHeading(node, context);
        break;
      case 'list':
        addList(node, context);
        break;
      case 'table':
        addTable(node, context);
        break;
      case 'code':
        addCode(node, context);
        break;
      case 'html':
        addHtml(node);
        break;
      case 'blockquote':
        visitAll(node.children, {
          place: placeIn('blockquote', context.place),
          form: 'quote',
          list: null,
          left: (prefix) => !prefix.includes('>'),
        });
        break;
      case 'footnoteDefinition':
        visitAll(node.children, context);
        break;
    }
  };
  const visitAll = (nodes: readonly RootContent[], context: Context): void => {
    for (const node of nodes) visit(node, context);
  };

  visitAll(parsed.root.children, outermost);
}

const unmarked = { level: 0, list: null, image: null, time: null, gap: 0 } as const;

/** Whether a node holds more than pictures. */
const hasText = (node: Nodes): boolean =>
  'children' in node
    ? node.children.some(hasText)
    : node.type !== 'image' && 'value' in node && node.value.trim() !== '';

/** Where the line begins that `at` stands in. */
function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !'\n\r'.includes(text.charAt(start - 1))) start--;
  return start;
}
