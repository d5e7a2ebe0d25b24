import { tick } from '../../clock.ts';
import type { Block } from '../document.ts';
import {
  type BlocksInMaking,
  closeElement,
  endBlocks,
  hideElement,
  meetPicture,
  noBlocks,
  openElement,
  readText,
} from './blocks.ts';
import { addTold, closeTelling, type ElementFacts, openTelling } from './element-facts.ts';
import { isHidden, unreadElements } from './elements.ts';
import { type Listener, parseHtml } from './parse.ts';

export interface PageOptions {
  mend: (text: string) => string;
  /** Whether to read what stands in `<noscript>`. */
  noscript: boolean;
  /** Elements nested deeper are read as if they were not nested. */
  maxDepth?: number;
  /** Is shown every element, hidden ones and those of the head included. */
  elements?: ElementFacts;
}

/** A page while it is read. */
interface PageInMaking {
  blocks: BlocksInMaking;
  elements: ElementFacts | undefined;
  noscript: boolean;
  depth: number;
  /** Depth of the element whose content is not read; 0 where all is. */
  unreadFrom: number;
  isInHead: boolean;
  /** Whether the readings of the last `<ruby>` stand in brackets of their own, which a browser that sets them above leaves out. */
  hasBrackets: boolean;
}

const listener: Listener<PageInMaking> = {
  open(page, tag, attributes, start) {
    page.depth++;
    tick();
    const { elements, blocks, noscript } = page;
    if (elements) openTelling(elements, tag, attributes, start, page.unreadFrom === 0 || page.isInHead);
    const isPicture = tag === 'img' || tag === 'amp-img';
    if (page.unreadFrom > 0) {
      if (isPicture) meetPicture(blocks, attributes, false);
      return;
    }
    if (tag === 'ruby' || tag === 'rp') page.hasBrackets = tag === 'rp';
    const isGlued = tag === 'rt' && !page.hasBrackets;
    const isUnread = isGlued || (unreadElements.has(tag) && !(noscript && tag === 'noscript'));
    const isSeen = !isUnread && !isHidden(tag, attributes);
    if (isPicture) meetPicture(blocks, attributes, isSeen);
    if (isSeen && !isPicture) {
      openElement(blocks, tag, attributes);
      return;
    }
    hideElement(blocks, tag);
    page.unreadFrom = page.depth;
    page.isInHead = tag === 'head';
  },
  text({ elements, blocks, unreadFrom }, text, start, end) {
    if (elements) addTold(elements, text, start);
    if (unreadFrom === 0) readText(blocks, text, start, end);
  },
  close(page, end) {
    if (page.elements) closeTelling(page.elements, end);
    if (page.unreadFrom === 0) closeElement(page.blocks);
    else if (page.unreadFrom === page.depth) {
      page.unreadFrom = 0;
      page.isInHead = false;
    }
    page.depth--;
  },
};

/** Reads a page in one pass over its tags: its blocks, and what its elements say about it. */
export function readPage(
  source: string,
  { mend, noscript, maxDepth, elements }: PageOptions,
): { blocks: Block[]; tooDeep: boolean } {
  const blocks = noBlocks(source, mend);
  const page: PageInMaking = {
    blocks,
    elements,
    noscript,
    depth: 0,
    unreadFrom: 0,
    isInHead: false,
    hasBrackets: false,
  };
  const { tooDeep } = parseHtml(source, listener, page, maxDepth);
  return { blocks: endBlocks(blocks), tooDeep };
}
