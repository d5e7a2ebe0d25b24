import type { Block } from './document.ts';

/** How much of a block's text stands in links, 0 to 1. */
export function linkedShare({ text, links }: Pick<Block, 'text' | 'links'>): number {
  let linked = 0;
  for (const { start, end } of links) linked += end - start;
  return linked / text.length;
}

/** Whether a block is there for its links. */
export const isMostlyLinks = (block: Pick<Block, 'text' | 'links'>): boolean => linkedShare(block) >= 0.5;
