import type { Block } from '../document.ts';
import { type Context, countItem, endList, type OpenFigure, outside, within } from './context.ts';
import { type Attributes, blockElements, strongElements } from './elements.ts';
import { pictureAddress } from './picture-address.ts';
import { addText, beginInline, endInline, firstRun, type InlineStart, type RunInMaking, takeRun } from './text-run.ts';

/** An element that is open. */
interface Frame {
  kind: 'block' | 'inline' | 'break';
  tag: string;
  attributes: Attributes;
  /** What it passes on. */
  context: Context;
  /** Where an inline element begins. */
  from: InlineStart | null;
  /** Position of the last item among its children; 0 where that one is hidden. */
  lastItem: number;
}

/**
 * The blocks of a page that is being read, element by element: one block per run of text between the borders of block
 * elements and line breaks.
 */
export interface BlocksInMaking {
  blocks: Block[];
  run: RunInMaking;
  frames: Frame[];
  root: Frame;
  figures: OpenFigure[];
  /** What the innermost block element passes on. */
  context: Context;
  lastImage: string | null;
  lineBreaks: number;
}

/**
 * A page of which nothing has been read yet.
 * @param source the page
 * @param mend undoes a wrong decoding
 */
export function noBlocks(source: string, mend: (text: string) => string): BlocksInMaking {
  const context = outside();
  const root: Frame = { kind: 'block', tag: '', attributes: {}, context, from: null, lastItem: 0 };
  const run = firstRun(source, mend);
  return { blocks: [], run, frames: [], root, figures: [], context, lastImage: null, lineBreaks: 0 };
}

const innermost = ({ frames, root }: BlocksInMaking): Frame => frames[frames.length - 1] ?? root;

function flush(page: BlocksInMaking): void {
  const run = takeRun(page.run);
  if (!run) return;
  const { blocks } = page;
  const { text, start, end, links, strong, time, inner } = run;
  const { form, level, list, place, figure } = page.context;
  const image = figure ? null : page.lastImage;
  const block: Block = { text, start, end, form, level, list, place, links, strong, image, time, gap: 0 };
  if (inner.length > 0) block.inner = inner;
  if (page.lineBreaks === 1 && blocks.at(-1)?.place === place) block.continues = true;
  blocks.push(block);
  figure?.blocks.push(block);
  page.lastImage = null;
  page.lineBreaks = 0;
}

/** An element that is seen on the page. */
export function openElement(page: BlocksInMaking, tag: string, attributes: Attributes): void {
  const { run } = page;
  const parent = innermost(page);
  const frame: Frame = { kind: 'break', tag, attributes, context: page.context, from: null, lastItem: 0 };
  page.frames.push(frame);
  countItem(tag, parent.tag, parent.context);
  if (tag === 'br') {
    const held = run.text !== '';
    flush(page);
    page.lineBreaks = held ? 1 : page.lineBreaks + 1;
    return;
  }
  if (tag === 'time' && attributes.datetime !== undefined) run.time = attributes.datetime;
  if (blockElements.has(tag)) {
    flush(page);
    page.lineBreaks = 0;
    frame.kind = 'block';
    const context = within(tag, attributes, page.context, parent);
    page.context = frame.context = context;
    if (tag === 'figure' && context.figure) page.figures.push(context.figure);
    if (tag === 'th' || tag === 'dt') run.strongDepth++;
    return;
  }
  frame.kind = 'inline';
  if (strongElements.has(tag)) run.strongDepth++;
  frame.from = beginInline(run, tag, attributes);
}

/** An element that is not, nor what it holds. */
export function hideElement(page: BlocksInMaking, tag: string): void {
  const parent = innermost(page);
  countItem(tag, parent.tag, parent.context);
  if (tag === 'li') parent.lastItem = 0;
}

/** A picture, which is not opened. Those that are not seen count for their figure: lazy pictures stand in `<noscript>`. */
export function meetPicture(page: BlocksInMaking, attributes: Attributes, isSeen: boolean): void {
  const image = pictureAddress(attributes);
  if (isSeen) page.lastImage = image ?? page.lastImage;
  if (image) for (const figure of page.figures) figure.image ??= image;
}

/** Text that is seen; `[from, to)` in the source. */
export function readText(page: BlocksInMaking, data: string, from: number, to: number): void {
  if (page.context.pre) readLines(page, data, from, to);
  else addText(page.run, data, from, to);
}

function readLines(page: BlocksInMaking, data: string, from: number, to: number): void {
  const lines = data.split('\n');
  // An entity is longer in the source than in the text, and may be a line break itself, which parts no line.
  const written = page.run.source.slice(from, to).split('\n');
  if (written.length !== lines.length) {
    addText(page.run, data, from, to);
    return;
  }
  let at = from;
  lines.forEach((line, k) => {
    const end = at + (written[k] as string).length;
    addText(page.run, line, at, end);
    at = end + 1;
    if (k < lines.length - 1) flush(page);
  });
}

/** Closes the element that was opened last. */
export function closeElement(page: BlocksInMaking): void {
  const frame = page.frames.pop() as Frame;
  if (frame.kind === 'block') closeBlock(page, frame);
  else if (frame.kind === 'inline') closeInline(page.run, frame);
}

function closeBlock(page: BlocksInMaking, { tag, context: ended }: Frame): void {
  flush(page);
  page.lineBreaks = 0;
  if (tag === 'th' || tag === 'dt') page.run.strongDepth--;
  endList(tag, ended);
  if (tag === 'figure' && ended.figure) {
    for (const block of ended.figure.blocks) block.image = ended.figure.image;
    page.figures.pop();
  }
  page.context = innermost(page).context;
}

function closeInline(run: RunInMaking, { tag, attributes, from }: Frame): void {
  if (from) endInline(run, tag, attributes, from);
  if (strongElements.has(tag)) run.strongDepth--;
}

/** All blocks, when the page is at its end. */
export function endBlocks(page: BlocksInMaking): Block[] {
  flush(page);
  return page.blocks;
}
