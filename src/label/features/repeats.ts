import type { Block } from '../../read/document.ts';
import { logShare } from './scale.ts';

/** Whether other blocks of the page say the same. */
export const repeatFeatures = ['repeats', 'repeatedBefore', 'repeatsBefore'] as const;

/** A table of contents names the headings below it. */
export const contentsFeatures = ['headingBelow', 'namedAbove'] as const;

export interface Repeats {
  /** Fills the columns of one block. */
  fill(row: Float32Array, at: number, i: number): void;
  fillContents(row: Float32Array, at: number, i: number): void;
}

/** Finds the blocks that say the same. */
export function repeatsOf(blocks: readonly Block[]): Repeats {
  const times = new Map<string, number>();
  const lastHeading = new Map<string, number>();
  const before = blocks.map(({ text, level }, i) => {
    const met = times.get(text) ?? 0;
    times.set(text, met + 1);
    if (level > 1) lastHeading.set(text, i);
    return met;
  });
  return {
    fill(row, at, i) {
      const { text } = blocks[i] as Block;
      let k = at;
      row[k++] = logShare((times.get(text) ?? 1) - 1, 5);
      row[k++] = before[i] ? 1 : 0;
      row[k++] = blocks[i - 1]?.text === text ? 1 : 0;
    },
    fillContents(row, at, i) {
      const { text, level } = blocks[i] as Block;
      if (level === 0 && (lastHeading.get(text) ?? -1) > i) row[at] = 1;
      if (level > 1 && before[i]) row[at + 1] = 1;
    },
  };
}
