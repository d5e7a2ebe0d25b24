import type { Block } from './document.ts';
import { isMostlyLinks } from './linked-share.ts';

/** What is shorter may be a label, a title or a button. A sentence. */
export const sentenceLength = 80;

/** Whether a block reads like prose: long enough, and not mostly links. */
export const isProse = (block: Block, least = sentenceLength): boolean =>
  block.text.length >= least && !isMostlyLinks(block);

/** How much prose some blocks hold. */
export function proseLengthOf(blocks: readonly Block[]): number {
  let length = 0;
  for (const block of blocks) if (isProse(block)) length += block.text.length;
  return length;
}
