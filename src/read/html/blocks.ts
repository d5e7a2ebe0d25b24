import type { Block, BlockForm, Inline, Link, Place } from '../document.ts';
import { type Attributes, blockElements, headingLevel, strongElements } from './elements.ts';
import { pictureAddress } from './picture-address.ts';
import { foldSpace, isBlank } from './white-space.ts';
import { wordsOf } from './words.ts';

/** Makes blocks of what it is told of a page, element by element. */
export interface BlockReader {
  /** An element that is seen on the page. */
  open(tag: string, attributes: Attributes): void;
  /** An element that is not, nor what it holds. */
  hide(tag: string): void;
  /** A picture, which is not opened. Those that are not seen count for their figure: lazy pictures stand in `<noscript>`. */
  picture(attributes: Attributes, isSeen: boolean): void;
  /** Text that is seen; `[start, end)` in the source. */
  text(text: string, start: number, end: number): void;
  /** Closes the element that was opened last. */
  close(): void;
  /** All blocks, when the page is at its end. */
  blocks(): Block[];
}

/** A list whose length is known when it ends. */
interface OpenList {
  count: number;
  /** What blocks have been told of it. */
  told: { length: number }[];
}

/** A figure whose picture may stand below its caption. */
interface OpenFigure {
  image: string | null;
  blocks: Block[];
}

/** What an element passes on to what it holds. */
interface Context {
  place: Place;
  form: BlockForm;
  level: number;
  list: Block['list'];
  openList: OpenList | null;
  figure: OpenFigure | null;
  pre: boolean;
}

/** An element that is open. */
interface Frame {
  kind: 'block' | 'inline' | 'break';
  tag: string;
  attributes: Attributes;
  /** What it passes on. */
  context: Context;
  /** Of an inline element: the length of the text and the number of blocks where it begins, and the link that it stands in. */
  from: number;
  before: number;
  outer: OpenLink | null;
  /** Position of the last item among its children; 0 where that one is hidden. */
  lastItem: number;
}

interface OpenLink {
  href: string;
  at: number;
}

/** More inline elements than this say nothing new about a block. */
const maxInner = 24;

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

/** Inline elements that style sheets set apart ("Read more" and a title) run together in the markup: where a capital follows a small letter. */
const parts = (before: string, after: string): boolean => endsSmall.test(before) && startsCapital.test(after);
const endsSmall = /[\p{Ll}.:!?»”)]$/u;
const startsCapital = /^\p{Lu}/u;

/**
 * Reads the blocks of a page: one block per run of text between the borders of block elements and line breaks, inline
 * elements joined as a browser would.
 * @param source the page
 * @param mend undoes a wrong decoding
 */
export function blockReader(source: string, mend: (text: string) => string): BlockReader {
  const blocks: Block[] = [];
  const frames: Frame[] = [];
  const figures: OpenFigure[] = [];

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
  let openLink: OpenLink | null = null;
  let lastImage: string | null = null;
  let lineBreaks = 0;

  const rootPlace: Place = { tag: '', words: [], parent: null, depth: 0 };
  let context: Context = {
    place: rootPlace,
    form: 'line',
    level: 0,
    list: null,
    openList: null,
    figure: null,
    pre: false,
  };
  const root: Frame = {
    kind: 'block',
    tag: '',
    attributes: {},
    context,
    from: 0,
    before: 0,
    outer: null,
    lastItem: 0,
  };
  const innermost = (): Frame => frames[frames.length - 1] ?? root;

  const closeLink = (): void => {
    if (!openLink) return;
    const to = tail.endsWith(' ') ? text.length - 1 : text.length;
    if (to > openLink.at) links.push({ start: openLink.at, end: to, href: openLink.href });
  };

  const flush = (): void => {
    const folded = text.trimEnd();
    if (folded) {
      closeLink();
      if (openLink) openLink.at = 0;
      while (start < end && isBlank(source.charCodeAt(start))) start++;
      while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
      const { form, level, list, place, figure } = context;
      const image = figure ? null : lastImage;
      const seen = Math.min(strong, folded.length);
      const block: Block = {
        text: folded,
        start,
        end,
        form,
        level,
        list,
        place,
        links,
        strong: seen,
        image,
        time,
        gap: 0,
      };
      if (inner.length > 0) block.inner = inner.map((part) => ({ ...part, end: Math.min(part.end, folded.length) }));
      if (lineBreaks === 1 && blocks.at(-1)?.place === place) block.continues = true;
      blocks.push(block);
      figure?.blocks.push(block);
      lastImage = null;
      lineBreaks = 0;
    }
    time = null;
    if (text === '') return;
    text = '';
    tail = '';
    start = -1;
    links = [];
    strong = 0;
    inner = [];
  };

  const add = (piece: string): void => {
    text += piece;
    tail = piece.length > 1 ? piece.slice(-2) : (tail + piece).slice(-2);
  };

  const append = (data: string, from: number, to: number): void => {
    const folded = foldSpace(mend(data));
    if (folded === ' ' || folded === '') {
      if (folded && text && !tail.endsWith(' ')) add(' ');
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

  const appendLines = (data: string, from: number, to: number): void => {
    const lines = data.split('\n');
    // An entity is longer in the source than in the text, and may be a line break itself, which parts no line.
    const written = source.slice(from, to).split('\n');
    if (written.length !== lines.length) {
      append(data, from, to);
      return;
    }
    let at = from;
    lines.forEach((line, k) => {
      const end = at + (written[k] as string).length;
      append(line, at, end);
      at = end + 1;
      if (k < lines.length - 1) flush();
    });
  };

  /** What a block element passes on. */
  const enter = (tag: string, attributes: Attributes, parent: Frame): Context => {
    const { place: outer, form, pre } = context;
    const place: Place = { tag, words: wordsOf(attributes), parent: outer, depth: outer.depth + 1 };
    const level = headingLevel(tag);
    const own = level > 0 ? 'heading' : keepsForm(tag, form) ? form : formOf[tag];
    let { list, openList, figure } = context;
    const isList = isListTag(tag);
    if (isList) {
      list = { ordered: tag === 'ol', position: 0, length: 0 };
      openList = { count: 0, told: [list] };
    } else if (tag === 'li' && list && openList) {
      list = { ...list, position: ++parent.lastItem };
      openList.told.push(list);
    }
    if (tag === 'figure') {
      figure = { image: null, blocks: [] };
      figures.push(figure);
    }
    return {
      place,
      form: own ?? (isList || tag === 'table' || form === 'row' ? 'line' : form),
      level: level || context.level,
      list,
      openList,
      figure,
      pre: pre || tag === 'pre',
    };
  };

  const countItem = (tag: string, parent: Frame): void => {
    if (tag === 'li' && isListTag(parent.tag) && parent.context.openList) parent.context.openList.count++;
  };

  const open = (tag: string, attributes: Attributes): void => {
    const parent = innermost();
    const frame: Frame = {
      kind: 'break',
      tag,
      attributes,
      context,
      from: text.length,
      before: blocks.length,
      outer: openLink,
      lastItem: 0,
    };
    frames.push(frame);
    countItem(tag, parent);
    if (tag === 'br') {
      const held = text !== '';
      flush();
      lineBreaks = held ? 1 : lineBreaks + 1;
      return;
    }
    if (tag === 'time') time = attributes.datetime ?? time;
    if (blockElements.has(tag)) {
      flush();
      lineBreaks = 0;
      frame.kind = 'block';
      context = frame.context = enter(tag, attributes, parent);
      if (tag === 'th' || tag === 'dt') strongDepth++;
      return;
    }
    frame.kind = 'inline';
    if (strongElements.has(tag)) strongDepth++;
    if (tag === 'a' && attributes.href !== undefined) openLink = { href: attributes.href, at: text.length };
    frame.from = text.length;
    atBorder = true;
  };

  const closeBlock = ({ tag, context: { openList, figure } }: Frame): void => {
    flush();
    lineBreaks = 0;
    if (tag === 'th' || tag === 'dt') strongDepth--;
    if (isListTag(tag) && openList) for (const told of openList.told) told.length = openList.count;
    if (tag === 'figure' && figure) {
      for (const block of figure.blocks) block.image = figure.image;
      figures.pop();
    }
    context = innermost().context;
  };

  const closeInline = ({ tag, attributes, from, before, outer }: Frame): void => {
    atBorder = true;
    const { href, rel } = attributes;
    const isLink = tag === 'a' && href !== undefined;
    if (inner.length < maxInner && text.length > from && blocks.length === before) {
      inner.push({ start: from, end: text.length, tag: isLink ? (rel ?? tag) : tag, words: wordsOf(attributes) });
    }
    if (isLink) {
      closeLink();
      openLink = outer;
    }
    if (strongElements.has(tag)) strongDepth--;
  };

  return {
    open,
    hide(tag) {
      const parent = innermost();
      countItem(tag, parent);
      if (tag === 'li') parent.lastItem = 0;
    },
    picture(attributes, isSeen) {
      const image = pictureAddress(attributes);
      if (isSeen) lastImage = image ?? lastImage;
      if (image) for (const figure of figures) figure.image ??= image;
    },
    text(data, from, to) {
      if (context.pre) appendLines(data, from, to);
      else append(data, from, to);
    },
    close() {
      const frame = frames.pop() as Frame;
      if (frame.kind === 'block') closeBlock(frame);
      else if (frame.kind === 'inline') closeInline(frame);
    },
    blocks() {
      flush();
      return blocks;
    },
  };
}

const isListTag = (tag: string): boolean => tag === 'ul' || tag === 'ol' || tag === 'menu';
