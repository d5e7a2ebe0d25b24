import { tick } from '../../clock.ts';
import type { Block } from '../document.ts';
import { blockReader } from './blocks.ts';
import type { ElementReader } from './element-facts.ts';
import { isHidden, unreadElements } from './elements.ts';
import { parseHtml } from './parse.ts';

export interface PageOptions {
  mend: (text: string) => string;
  /** Whether to read what stands in `<noscript>`. */
  noscript: boolean;
  /** Elements nested deeper are read as if they were not nested. */
  maxDepth?: number;
  /** Is shown every element, hidden ones and those of the head included. */
  elements?: ElementReader;
}

/** Reads a page in one pass over its tags: its blocks, and what its elements say about it. */
export function readPage(
  source: string,
  { mend, noscript, maxDepth, elements }: PageOptions,
): { blocks: Block[]; tooDeep: boolean } {
  const reader = blockReader(source, mend);
  let depth = 0;
  /** Depth of the element whose content is not read; 0 where all is. */
  let unreadFrom = 0;
  let isInHead = false;
  const { tooDeep } = parseHtml(
    source,
    {
      open(tag, attributes, start) {
        depth++;
        tick();
        elements?.open(tag, attributes, start, unreadFrom === 0 || isInHead);
        const isPicture = tag === 'img' || tag === 'amp-img';
        if (unreadFrom > 0) {
          if (isPicture) reader.picture(attributes, false);
          return;
        }
        const isUnread = unreadElements.has(tag) && !(noscript && tag === 'noscript');
        const isSeen = !isUnread && !isHidden(tag, attributes);
        if (isPicture) reader.picture(attributes, isSeen);
        if (isSeen && !isPicture) {
          reader.open(tag, attributes);
          return;
        }
        reader.hide(tag);
        unreadFrom = depth;
        isInHead = tag === 'head';
      },
      text(text, start, end) {
        elements?.text(text, start);
        if (unreadFrom === 0) reader.text(text, start, end);
      },
      close(end) {
        elements?.close(end);
        if (unreadFrom === 0) reader.close();
        else if (unreadFrom === depth) {
          unreadFrom = 0;
          isInHead = false;
        }
        depth--;
      },
    },
    maxDepth,
  );
  return { blocks: reader.blocks(), tooDeep };
}
