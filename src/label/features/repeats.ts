import type { Block } from '../../read/document.ts';
import type { MeasuredLine } from './lines.ts';
import { logShare } from './scale.ts';

/** Whether other blocks of the page say the same, or begin alike: cues do that no lexicon knows. */
export const repeatFeatures = ['repeats', 'repeatedBefore', 'repeatsBefore', 'opensAlike', 'opensLinkAlike'] as const;

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
  lines: readonly MeasuredLine[],
): void {
  const openings = openingsOf(blocks, lines);
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
    for (const counts of openings) rows[k++] = logShare(Math.max(0, (counts[i] as number) - (times.get(text) ?? 1)), 5);
    if (level === 0 && (lastHeading.get(text) ?? -1) > i) rows[i * width + contentsAt] = 1;
    if (level > 1 && before[i]) rows[i * width + contentsAt + 1] = 1;
  }
}

/** Words that an opening is told by: of any line, and of a line that holds a link. */
const openingWords = 3;
const linkedOpeningWords = 2;

/** How many lines begin with the same words as each line, and how many of those with links; 0 for a line of no more words. */
function openingsOf(blocks: readonly Block[], lines: readonly MeasuredLine[]): readonly number[][] {
  const isLinked = (_: MeasuredLine, i: number): boolean => (blocks[i] as Block).links.length > 0;
  return [countOpenings(lines, openingWords, () => true), countOpenings(lines, linkedOpeningWords, isLinked)];
}

function countOpenings(
  lines: readonly MeasuredLine[],
  words: number,
  counts: (line: MeasuredLine, i: number) => boolean,
): number[] {
  const keys = lines.map((line, i) =>
    line.words.length > words && counts(line, i) ? line.words.slice(0, words).join(' ') : '',
  );
  const met = new Map<string, number>();
  for (const key of keys) met.set(key, (met.get(key) ?? 0) + 1);
  return keys.map((key) => (key === '' ? 0 : (met.get(key) as number)));
}
