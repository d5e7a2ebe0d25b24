import type { Block } from '../document.ts';
import { type Context, countItem, endList, type OpenFigure, outside, within } from './context.ts';
import { type Attributes, blockElements, strongElements } from './elements.ts';
import { pictureAddress } from './picture-address.ts';
import { type InlineStart, runReader } from './text-run.ts';

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
 * Reads the blocks of a page: one block per run of text between the borders of block elements and line breaks.
 * @param source the page
 * @param mend undoes a wrong decoding
 */
export function blockReader(source: string, mend: (text: string) => string): BlockReader {
  // Shared by closure: an element costs its frame, and nothing else is made of it.
  const blocks: Block[] = [];
  const frames: Frame[] = [];
  const figures: OpenFigure[] = [];
  const runs = runReader(source, mend);
  let lastImage: string | null = null;
  let lineBreaks = 0;
  let context = outside();
  const root: Frame = { kind: 'block', tag: '', attributes: {}, context, from: null, lastItem: 0 };
  const innermost = (): Frame => frames[frames.length - 1] ?? root;

  const flush = (): void => {
    const run = runs.take();
    if (!run) return;
    const { text, start, end, links, strong, time, inner } = run;
    const { form, level, list, place, figure } = context;
    const image = figure ? null : lastImage;
    const block: Block = { text, start, end, form, level, list, place, links, strong, image, time, gap: 0 };
    if (inner.length > 0) block.inner = inner;
    if (lineBreaks === 1 && blocks.at(-1)?.place === place) block.continues = true;
    blocks.push(block);
    figure?.blocks.push(block);
    lastImage = null;
    lineBreaks = 0;
  };

  const textLines = (data: string, from: number, to: number): void => {
    const lines = data.split('\n');
    // An entity is longer in the source than in the text, and may be a line break itself, which parts no line.
    const written = source.slice(from, to).split('\n');
    if (written.length !== lines.length) {
      runs.text(data, from, to);
      return;
    }
    let at = from;
    lines.forEach((line, k) => {
      const end = at + (written[k] as string).length;
      runs.text(line, at, end);
      at = end + 1;
      if (k < lines.length - 1) flush();
    });
  };

  const open = (tag: string, attributes: Attributes): void => {
    const parent = innermost();
    const frame: Frame = { kind: 'break', tag, attributes, context, from: null, lastItem: 0 };
    frames.push(frame);
    countItem(tag, parent.tag, parent.context);
    if (tag === 'br') {
      const held = runs.isFilled();
      flush();
      lineBreaks = held ? 1 : lineBreaks + 1;
      return;
    }
    if (tag === 'time' && attributes.datetime !== undefined) runs.time(attributes.datetime);
    if (blockElements.has(tag)) {
      flush();
      lineBreaks = 0;
      frame.kind = 'block';
      context = frame.context = within(tag, attributes, context, parent);
      if (tag === 'figure' && context.figure) figures.push(context.figure);
      if (tag === 'th' || tag === 'dt') runs.embolden();
      return;
    }
    frame.kind = 'inline';
    if (strongElements.has(tag)) runs.embolden();
    frame.from = runs.open(tag, attributes);
  };

  const closeBlock = ({ tag, context: ended }: Frame): void => {
    flush();
    lineBreaks = 0;
    if (tag === 'th' || tag === 'dt') runs.unbolden();
    endList(tag, ended);
    if (tag === 'figure' && ended.figure) {
      for (const block of ended.figure.blocks) block.image = ended.figure.image;
      figures.pop();
    }
    context = innermost().context;
  };

  const closeInline = ({ tag, attributes, from }: Frame): void => {
    if (from) runs.close(tag, attributes, from);
    if (strongElements.has(tag)) runs.unbolden();
  };

  return {
    open,
    hide(tag) {
      const parent = innermost();
      countItem(tag, parent.tag, parent.context);
      if (tag === 'li') parent.lastItem = 0;
    },
    picture(attributes, isSeen) {
      const image = pictureAddress(attributes);
      if (isSeen) lastImage = image ?? lastImage;
      if (image) for (const figure of figures) figure.image ??= image;
    },
    text(data, from, to) {
      if (context.pre) textLines(data, from, to);
      else runs.text(data, from, to);
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
