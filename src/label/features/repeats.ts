import type { Block } from '../../read/document.ts';
import { logShare } from './scale.ts';

/** Whether other blocks of the page say the same. */
export const repeatFeatures = ['repeats', 'repeatedBefore', 'repeatsBefore'] as const;

/** A table of contents names the headings below it. */
export const contentsFeatures = ['headingBelow', 'namedAbove'] as const;

/**
 * Finds the blocks that say the same, and fills the columns of all rows, `width` wide: from column `at` on, and those of a
 * table of contents from column `contentsAt` on.
 */
export function fillRepeats(
  rows: Float32Array,
  width: number,
  at: number,
  contentsAt: number,
  blocks: readonly Block[],
): void {
  const times = new Map<string, number>();
  const lastHeading = new Map<string, number>();
  const before: number[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { text, level } = blocks[i] as Block;
    const met = times.get(text) ?? 0;
    times.set(text, met + 1);
    if (level > 1) lastHeading.set(text, i);
    before.push(met);
  }
  for (let i = 0; i < blocks.length; i++) {
    const { text, level } = blocks[i] as Block;
    let k = i * width + at;
    rows[k++] = logShare((times.get(text) ?? 1) - 1, 5);
    rows[k++] = before[i] ? 1 : 0;
    rows[k++] = blocks[i - 1]?.text === text ? 1 : 0;
    if (level === 0 && (lastHeading.get(text) ?? -1) > i) rows[i * width + contentsAt] = 1;
    if (level > 1 && before[i]) rows[i * width + contentsAt + 1] = 1;
  }
}
