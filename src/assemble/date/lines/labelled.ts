import type { LabelledBlock } from '../../../label/role.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import type { DateWords } from '../printed/marks.ts';
import type { DateLine, LinePlace } from './date-line.ts';

/** A block that may print the page's date, as a line to read. */
export interface DateBlock extends DateLine {
  block: LabelledBlock;
  index: number;
}

/** What a page's dates are looked for in. */
export interface DatePage {
  blocks: readonly LabelledBlock[];
  /** Index of the title; null where there is none. */
  headline: number | null;
  /** Index of the story's first paragraph below the title; the number of blocks where there is none. */
  story: number;
  language: string | null;
  lexicons: readonly (DateWords & Pick<Lexicon, 'functionWords' | 'bylinePrefixes'>)[];
}

/** Blocks of the story that may stand before its date: a lead that is taken for a paragraph. */
const leads = 3;

/** Blocks above the title that are near enough to be of it. */
export const near = 3;

/** What is shorter may be a date that was taken for the story. */
const shortestParagraph = 40;

/** Where the story begins, see `DatePage`. */
export function storyStart(blocks: readonly LabelledBlock[], headline: number | null): number {
  const start = blocks.findIndex(
    ({ role, text }, i) => role === 'body' && text.length >= shortestParagraph && i > (headline ?? -1),
  );
  return start < 0 ? blocks.length : start;
}

export function lineAt(page: DatePage, index: number): DateBlock {
  const block = page.blocks[index] as LabelledBlock;
  const above = (page.headline ?? 0) - index;
  const inHead = above <= 0 && index < page.story + leads;
  const place: LinePlace = inHead ? 'head' : above > 0 && above <= near ? 'above' : 'away';
  return { text: block.text, role: block.role === 'byline' ? 'byline' : 'date', time: block.time, place, block, index };
}

/** The blocks labelled date or byline. */
export function labelledLines(page: DatePage): DateBlock[] {
  return page.blocks.flatMap(({ role }, i) => (role === 'date' || role === 'byline' ? [lineAt(page, i)] : []));
}
