import type { ChildNode, Element, Document as Tree } from 'domhandler';
import type { Block, BlockForm, Inline, Link, Place } from '../document.ts';
import { blockElements, headingLevel, isHidden, strongElements, unreadElements } from './elements.ts';
import { wordsOf } from './words.ts';

export interface WalkOptions {
  source: string;
  mend: (text: string) => string;
  /** Whether to read what stands in `<noscript>`. */
  noscript: boolean;
  /** Is shown every element, hidden ones and those of the head included, in page order. */
  onElement?: (element: Element) => void;
}

/** What an element passes on to what it holds. */
interface Context {
  place: Place;
  form: BlockForm;
  level: number;
  list: Block['list'];
  figure: Element | null;
  pre: boolean;
}

const blanks = /\s+/g;
/** Controls, soft hyphens, zero-width spaces and joiners of words: nobody sees them, and they part words for machines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it finds
const invisible = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff]+/g;
/** More inline elements than this say nothing new about a block. */
const maxInner = 24;
const isBlank = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0x200b ||
  code === 0xfeff ||
  code === 0xad ||
  code === 0x2028 ||
  code === 0x2029;

const formOf: Readonly<Record<string, BlockForm>> = {
  p: 'paragraph',
  li: 'item',
  dd: 'item',
  dt: 'term',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'row',
  th: 'row',
  pre: 'code',
};

/** A paragraph in a quotation, an item or a caption is part of it. */
const keepsForm = (tag: string, form: BlockForm): boolean => tag === 'p' && /^(?:quote|item|caption|term)$/.test(form);

const imageOf = (element: Element): string | null => {
  const { attribs } = element;
  const lazy = attribs['data-src'] ?? attribs['data-original'] ?? attribs['data-lazy-src'];
  const src = attribs.src;
  return lazy ?? (src?.startsWith('data:') ? null : src) ?? firstOfSet(attribs.srcset ?? attribs['data-srcset']);
};
const firstOfSet = (set: string | undefined): string | null => set?.trim().split(/[\s,]/, 1)[0] || null;

function firstImage(element: Element): string | null {
  for (const child of element.children) {
    if (!('children' in child) || !('attribs' in child)) continue;
    const found = child.name === 'img' || child.name === 'amp-img' ? imageOf(child) : firstImage(child);
    if (found) return found;
  }
  return null;
}

/** Whether an element holds list items, and how many. */
const countItems = (list: Element): number =>
  list.children.reduce((count, child) => count + ('name' in child && child.name === 'li' ? 1 : 0), 0);

/** Inline elements that style sheets set apart ("Read more" and a title) run together in the markup: where a capital follows a small letter. */
const parts = (before: string, after: string): boolean => endsSmall.test(before) && startsCapital.test(after);
const endsSmall = /[\p{Ll}.:!?»”)]$/u;
const startsCapital = /^\p{Lu}/u;

/**
 * Reads the blocks of a parsed page in one pass: one block per run of text between the borders of block elements
 * and line breaks, inline elements joined as a browser would.
 */
export function readBlocks(root: Tree, { source, mend, noscript, onElement }: WalkOptions): Block[] {
  const blocks: Block[] = [];
  const figureImages = new Map<Element, string | null>();

  let text = '';
  // The last two units of the text: to look at the end of a string that is growing makes the engine copy all of it.
  let tail = '';
  let start = -1;
  let end = -1;
  let links: Link[] = [];
  let strong = 0;
  let time: string | null = null;
  let inner: Inline[] = [];
  let atBorder = false;
  let strongDepth = 0;
  let openLink: { href: string; at: number } | null = null;
  let lastImage: string | null = null;
  let lineBreaks = 0;

  const imageFor = (figure: Element | null): string | null => {
    if (!figure) return lastImage;
    let image = figureImages.get(figure);
    if (image === undefined) {
      image = firstImage(figure);
      figureImages.set(figure, image);
    }
    return image;
  };

  const closeLink = (): void => {
    if (!openLink) return;
    const to = tail.endsWith(' ') ? text.length - 1 : text.length;
    if (to > openLink.at) links.push({ start: openLink.at, end: to, href: openLink.href });
  };

  const flush = (context: Context): void => {
    const folded = text.trimEnd();
    if (folded) {
      closeLink();
      if (openLink) openLink.at = 0;
      while (start < end && isBlank(source.charCodeAt(start))) start++;
      while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
      const block: Block = {
        text: folded,
        start,
        end,
        form: context.form,
        level: context.level,
        list: context.list,
        place: context.place,
        links,
        strong: Math.min(strong, folded.length),
        image: imageFor(context.figure),
        time,
        gap: 0,
      };
      if (inner.length > 0) block.inner = inner.map((part) => ({ ...part, end: Math.min(part.end, folded.length) }));
      if (lineBreaks === 1 && blocks.at(-1)?.place === context.place) block.continues = true;
      blocks.push(block);
      lastImage = null;
      lineBreaks = 0;
    }
    text = '';
    tail = '';
    start = -1;
    links = [];
    strong = 0;
    time = null;
    inner = [];
  };

  const add = (piece: string): void => {
    text += piece;
    tail = (tail + piece).slice(-2);
  };

  const append = (data: string, from: number, to: number): void => {
    const folded = mend(data).replace(invisible, '').replace(blanks, ' ');
    if (folded === ' ' || folded === '') {
      if (folded) add(text && !tail.endsWith(' ') ? ' ' : '');
      return;
    }
    if (start < 0) start = from;
    end = to;
    if (atBorder && parts(tail, folded)) add(' ');
    atBorder = false;
    const piece = folded.charCodeAt(0) === 32 && (text === '' || tail.endsWith(' ')) ? folded.slice(1) : folded;
    add(piece);
    if (strongDepth > 0) strong += piece.length;
  };

  const appendLines = (data: string, from: number, to: number, context: Context): void => {
    let at = 0;
    for (const line of data.split('\n')) {
      append(line, from + at, Math.min(from + at + line.length, to));
      at += line.length + 1;
      if (at <= data.length) flush(context);
    }
  };

  const enter = (element: Element, tag: string, context: Context): Context => {
    const parent = context.place;
    const place: Place = { tag, words: wordsOf(element.attribs), parent, depth: parent.depth + 1 };
    const level = headingLevel(tag);
    const own = level > 0 ? 'heading' : keepsForm(tag, context.form) ? context.form : formOf[tag];
    let { list } = context;
    if (tag === 'ul' || tag === 'ol' || tag === 'menu') {
      list = { ordered: tag === 'ol', position: 0, length: countItems(element) };
    } else if (tag === 'li' && list) {
      list = { ...list, position: itemPosition(element) };
    }
    return {
      place,
      form: own ?? (tag === 'ul' || tag === 'ol' || tag === 'table' || context.form === 'row' ? 'line' : context.form),
      level: level || context.level,
      list,
      figure: tag === 'figure' ? element : context.figure,
      pre: context.pre || tag === 'pre',
    };
  };

  const positions = new Map<Element, number>();
  const itemPosition = (item: Element): number => {
    const before = item.prev ? previousItem(item) : null;
    const position = before ? (positions.get(before) ?? 0) + 1 : 1;
    positions.set(item, position);
    return position;
  };

  const visitAll = (nodes: readonly ChildNode[], context: Context): void => {
    for (const node of nodes) visit(node, context);
  };

  const visit = (node: ChildNode, context: Context): void => {
    if (node.type === 'text') {
      const from = node.startIndex ?? 0;
      const to = (node.endIndex ?? from) + 1;
      if (context.pre) appendLines(node.data, from, to, context);
      else append(node.data, from, to);
      return;
    }
    if (!('attribs' in node)) {
      if ('children' in node) visitAll(node.children, context);
      return;
    }
    const tag = node.name;
    onElement?.(node);
    if (unreadElements.has(tag) && !(noscript && tag === 'noscript')) {
      if (onElement && tag === 'head') visitHead(node, onElement);
      return;
    }
    if (isHidden(tag, node.attribs)) return;
    if (tag === 'br') {
      const held = text.trimEnd() !== '';
      flush(context);
      lineBreaks = held ? 1 : lineBreaks + 1;
      return;
    }
    if (tag === 'img' || tag === 'amp-img') {
      lastImage = imageOf(node) ?? lastImage;
      return;
    }
    if (tag === 'time') time = node.attribs.datetime ?? time;
    if (blockElements.has(tag)) {
      flush(context);
      lineBreaks = 0;
      const inner = enter(node, tag, context);
      if (tag === 'th' || tag === 'dt') strongDepth++;
      visitAll(node.children, inner);
      flush(inner);
      if (tag === 'th' || tag === 'dt') strongDepth--;
      lineBreaks = 0;
      return;
    }
    const isStrong = strongElements.has(tag);
    if (isStrong) strongDepth++;
    visitInline(node, tag, context);
    if (isStrong) strongDepth--;
  };

  const visitInline = (node: Element, tag: string, context: Context): void => {
    const { href, rel } = node.attribs;
    const outer = openLink;
    const isLink = tag === 'a' && href !== undefined;
    if (isLink) openLink = { href, at: text.length };
    const [from, before] = [text.length, blocks.length];
    atBorder = true;
    visitAll(node.children, context);
    atBorder = true;
    if (inner.length < maxInner && text.length > from && blocks.length === before) {
      inner.push({ start: from, end: text.length, tag: isLink ? (rel ?? tag) : tag, words: wordsOf(node.attribs) });
    }
    if (isLink) {
      closeLink();
      openLink = outer;
    }
  };

  const rootPlace: Place = { tag: '', words: [], parent: null, depth: 0 };
  const outermost: Context = { place: rootPlace, form: 'line', level: 0, list: null, figure: null, pre: false };
  visitAll(root.children, outermost);
  flush(outermost);
  return blocks;
}

function previousItem(item: Element): Element | null {
  for (let node = item.prev; node; node = node.prev) {
    if ('name' in node && node.name === 'li') return node as Element;
  }
  return null;
}

function visitHead(element: Element, onElement: (element: Element) => void): void {
  for (const child of element.children) {
    if (!('attribs' in child)) continue;
    onElement(child);
    visitHead(child, onElement);
  }
}
