import type { LabelledBlock, Role } from '../../label/role.ts';
import type { DateLine, LinePlace } from './candidates.ts';
import type { DateContext, FoundDate } from './found.ts';
import { noDateContext } from './found.ts';
import type { DateWords } from './marks.ts';
import { findDates } from './printed.ts';

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
  language: string | null;
  lexicons: readonly DateWords[];
}

/** Blocks of the story that may stand before its date: a lead that is taken for a paragraph. */
const leads = 3;

/** Blocks above the title, and below the story, that are near enough to be of it. */
const [near, nearBelow] = [3, 6];

function storyStart({ blocks, headline }: DatePage): number {
  const start = blocks.findIndex(({ role }, i) => role === 'body' && i > (headline ?? -1));
  return start < 0 ? blocks.length : start;
}

function lineAt(page: DatePage, index: number): DateBlock {
  const block = page.blocks[index] as LabelledBlock;
  const above = (page.headline ?? 0) - index;
  const inHead = above <= 0 && index < storyStart(page) + leads;
  const place: LinePlace = inHead ? 'head' : above > 0 && above <= near ? 'above' : 'away';
  return { text: block.text, role: block.role === 'byline' ? 'byline' : 'date', time: block.time, place, block, index };
}

/** The blocks labelled date or byline. */
export function labelledLines(page: DatePage): DateBlock[] {
  return page.blocks.flatMap(({ role }, i) => (role === 'date' || role === 'byline' ? [lineAt(page, i)] : []));
}

/** Roles of other stories' lines, and of what dates itself. */
const foreign: ReadonlySet<Role> = new Set<Role>(
  'body subhead caption embed related related-x trending trending-x teaser comments ad'.split(' ') as Role[],
);

const sign = String.raw`[|·•∙⋅/;()[\]–—-]`;
const opened = new RegExp(`(?:^|${sign})\\s*$`);
const closed = new RegExp(`^\\s*(?:$|${sign})`);
/** "Hamburg, 5. Juni 2025": a place is no longer. */
const longestPlace = 30;
const longestLine = 160;
const place = new RegExp(`^[^\\d.!?:]{2,${longestPlace}},\\s*$`);

/** A role less sure than this says little. */
const unsure = 0.5;

/** Whether a block is of something else than the story's head and foot. */
const isForeign = ({ role, confidence }: LabelledBlock): boolean => foreign.has(role) && confidence >= unsure;

const isWhole = ({ length }: string, { start, end }: FoundDate): boolean => start <= 2 && length - end <= 2;

/** Whether the date is a part of the line for itself: all of it, between separators, or behind a place or a mark. */
function standsApart(text: string, { start, end, kind }: FoundDate): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (opened.test(before) || place.test(before) || kind !== 'unknown') && closed.test(after);
}

/** The one date of a line that states its year. */
function onlyDate(text: string, { language, lexicons }: DatePage): FoundDate | null {
  const context: DateContext = { ...noDateContext, lexicons };
  const dates = findDates(text, language, context).filter(({ form }) => form === 'date');
  return dates.length === 1 && dates[0]?.day ? dates[0] : null;
}

function printsDate(page: DatePage, index: number, start: number): boolean {
  const block = page.blocks[index] as LabelledBlock;
  const { text, role } = block;
  if (isForeign(block) || index === page.headline || text.length > longestLine) return false;
  const found = onlyDate(text, page);
  if (!found) return false;
  const fromTitle = index - (page.headline ?? start);
  const besideTitle = fromTitle === -1 || (fromTitle > 0 && index < start && role !== 'headline');
  return role !== 'nav' || fromTitle > 0 ? isWhole(text, found) || (besideTitle && standsApart(text, found)) : false;
}

/** The first words of a lead or a story, where they date it: "(18.01.2018) …", "Hamburg, 5. Juni 2025 – …", "Nota del 5 de junio de 2025 | …". */
function dateline(page: DatePage, index: number): DateBlock[] {
  const text = page.blocks[index]?.text.slice(0, longestLine) ?? '';
  const found = findDates(text, page.language, { ...noDateContext, lexicons: page.lexicons })[0];
  if (!found?.day) return [];
  const before = text.slice(0, found.start);
  const marked = found.kind === 'published' && found.start <= longestPlace;
  if (before !== '' && before !== '(' && !place.test(before) && !marked) return [];
  if (!/^\s*[)–—:|-]/.test(text.slice(found.end))) return [];
  return [{ ...lineAt(page, index), text: text.slice(0, found.end) }];
}

/** Blocks from here on, as far as nothing else begins. */
function untilForeign(blocks: readonly LabelledBlock[], from: number): number[] {
  const indexes: number[] = [];
  for (let i = from; i < from + nearBelow; i++) {
    const block = blocks[i];
    if (!block || isForeign(block)) break;
    indexes.push(i);
  }
  return indexes;
}

/**
 * Lines that are labelled otherwise and yet print a date for itself beside the title or the story, nearest first: what stands between
 * title and story, then above the title, then the first words of the story, then below it.
 */
export function neighbouringLines(page: DatePage): DateBlock[] {
  const { blocks, headline } = page;
  const start = storyStart(page);
  const last = blocks.findLastIndex(({ role }) => role === 'body');
  const top = headline ?? Math.max(0, start - near);
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const lines = (indexes: number[]): DateBlock[] =>
    indexes
      .filter((i) => blocks[i] && !/^(?:date|byline)$/.test(blocks[i].role) && printsDate(page, i, start))
      .map((i) => lineAt(page, i));
  return [
    ...lines(range(top, Math.min(start, blocks.length))),
    ...lines(range(Math.max(0, top - near), top).reverse()),
    ...blocks.flatMap(({ role }, i) => (i === start || (role === 'deck' && i < start) ? dateline(page, i) : [])),
    ...(last < 0 ? [] : lines(untilForeign(blocks, last + 1))),
  ];
}
