import type { LabelledBlock } from '../../label/role.ts';
import { linkTarget, resolveAddress } from '../../read/link-target.ts';

/** Where a title leads: its own link, else the only link inside the block. */
export const titleTarget = (block: LabelledBlock, base: string | null): string | null =>
  linkTarget(block, base) ??
  (block.links.length > 0 && block.links.every(({ href }) => href === block.links[0]?.href)
    ? resolveAddress(block.links[0]?.href ?? '', base)
    : null);
