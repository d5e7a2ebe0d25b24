import type { Block } from '../document.ts';

/** The blocks with the number of blank lines, and of rules, that stand before each. */
export function withGaps(blocks: readonly Block[], source: string, from: number): Block[] {
  let end = from;
  return blocks.map((block) => {
    const between = source.slice(Math.min(end, block.start), block.start).split(/\r\n|[\n\r]/);
    end = Math.max(end, block.end);
    const gap = between.slice(1, -1).filter((line) => isBlankOrRule(line)).length;
    return gap === 0 ? block : { ...block, gap };
  });
}

const isBlankOrRule = (line: string): boolean => /^(?:([-_*])\1{2,})?$/.test(line.replace(/[\s>]/g, ''));
