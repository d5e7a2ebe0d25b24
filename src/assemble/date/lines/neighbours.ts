import type { LabelledBlock, Role } from '../../../label/role.ts';
import { fold } from '../../../letters/fold.ts';
import type { FoundDate } from '../printed/found.ts';
import { noDateContext } from '../printed/found.ts';
import { findDates } from '../printed/index.ts';
import type { DateBlock, DatePage } from './labelled.ts';
import { lineAt, near } from './labelled.ts';

/** Roles of other stories' lines. */
const elsewhere: readonly Role[] = ['related', 'related-x', 'trending', 'trending-x', 'teaser'];
/** And of what dates itself. */
const foreign: ReadonlySet<Role> = new Set<Role>([
  ...elsewhere,
  'body',
  'subhead',
  'caption',
  'embed',
  'comments',
  'ad',
]);

const sign = String.raw`[|·•∙⋅/;()[\]–—-]`;
const opened = new RegExp(`(?:^|${sign})\\s*$`);
const onlySigns = new RegExp(`^(?:\\s|${sign})*$`);
const closed = new RegExp(`^\\s*(?:\\.?$|${sign})`);
/** "Hamburg, 5. Juni 2025", "প্রকাশ: ৫ জুন ২০২৫": a place or a label that no lexicon has is no longer. */
const longestPlace = 30;
const longestLine = 160;
const place = new RegExp(`^[^\\d.!?:]{2,${longestPlace}}[,:：]\\s*$`);

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

const datesOf = (text: string, { language, lexicons }: DatePage): FoundDate[] =>
  findDates(text, language, { ...noDateContext, lexicons }).filter(({ form }) => form === 'date');

/** The one date of a line, or the one that is marked as the publication; null where it does not state its year. */
function onlyDate(text: string, page: DatePage): FoundDate | null {
  const dates = datesOf(text, page);
  const [date, ...others] = dates.length === 1 ? dates : dates.filter(({ kind }) => kind === 'published');
  return date?.day && others.length === 0 ? date : null;
}

function printsDate(page: DatePage, index: number, start: number): boolean {
  const block = page.blocks[index] as LabelledBlock;
  const { text, role } = block;
  const fromTitle = index - (page.headline ?? start);
  // Before the story a paragraph is none.
  const early = fromTitle > 0 && index < start && role === 'body';
  if ((isForeign(block) && !early) || index === page.headline || text.length > longestLine) return false;
  const found = onlyDate(text, page);
  if (!found) return false;
  if (role === 'nav' && fromTitle <= 0 && block.confidence >= unsure) return false;
  // What a caption dates is its picture, however unsure it is that it is one.
  if (role === 'caption') return isWhole(text, found);
  const besideTitle = fromTitle === -1 || (fromTitle > 0 && index < start && role !== 'headline');
  return isWhole(text, found) || ((besideTitle || found.kind === 'published') && standsApart(text, found));
}

/** Longest run of small things (author, date, buttons) that a scraper joins to one line. */
const longestRun = 400;

/** A name, then the small word that leads from an author to a date: "Ana Ruiz on". */
const nameAndWord = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\p{Ll}{1,3}\s*$/u;

/** Whether an author leads to what follows: "… By Ana Ruiz on". */
function authorLeads(before: string, { lexicons }: DatePage): boolean {
  const folded = ` ${fold(before)}`;
  return lexicons.some(({ bylinePrefixes }) =>
    bylinePrefixes.some((prefix) => {
      const lead = ` ${fold(prefix)} `;
      const at = folded.lastIndexOf(lead);
      return at >= 0 && nameAndWord.test(before.slice(at + lead.length - 1));
    }),
  );
}

/** Whether a line between title and story has a date in it that no sentence leads to, or an author does. */
function holdsDate(page: DatePage, index: number): boolean {
  const block = page.blocks[index] as LabelledBlock;
  if (isForeign(block) || block.text.length > longestRun) return false;
  if (elsewhere.includes(block.role) || block.role === 'caption') return false;
  const dates = datesOf(block.text, page);
  const [date] = dates;
  if (!date?.day || dates.some(({ day }) => day !== date.day)) return false;
  // What stands in brackets there is a picture's credit.
  if (/\([^)]*$/.test(block.text.slice(0, date.start))) return false;
  if (authorLeads(block.text.slice(0, date.start), page)) return true;
  const word = /([^\s.,;:|·()]+)\s*$/.exec(block.text.slice(0, date.start))?.[1] ?? '';
  return !page.lexicons[0]?.functionWords.includes(word.toLowerCase());
}

/** The first words of a lead or a story, where they date it: "(18.01.2018) …", "Hamburg, 5. Juni 2025 – …", "Nota del 5 de junio de 2025 | …". */
function dateline(page: DatePage, index: number): DateBlock[] {
  const text = page.blocks[index]?.text.slice(0, longestLine) ?? '';
  const found = datesOf(text, page)[0];
  if (!found?.day) return [];
  const before = text.slice(0, found.start);
  const marked = found.kind === 'published' && found.start <= longestPlace;
  if (!onlySigns.test(before) && !place.test(before) && !marked) return [];
  if (!/^(?:\s*[)–—:|·•∙⋅]|\s+-\s)/.test(text.slice(found.end))) return [];
  return [{ ...lineAt(page, index), text: text.slice(0, found.end) }];
}

/** Blocks below the story that are near enough to be of it. */
const nearBelow = 6;

/** Blocks from here on, as far as nothing else begins. */
function untilForeign(blocks: readonly LabelledBlock[], from: number): number[] {
  const indexes: number[] = [];
  for (let i = from; i < from + nearBelow; i++) {
    const block = blocks[i];
    if (!block || isForeign(block) || elsewhere.includes(block.role)) break;
    indexes.push(i);
  }
  return indexes;
}

/** Where there is no title, the story's head is this long. */
const headLength = 8;

/** Lines anywhere that are a date and nothing else, a marked one ("Fecha: 28.04.2023") whatever they were taken for, where all of them name one day. */
function loneLines(page: DatePage): DateBlock[] {
  const found = page.blocks.flatMap(({ text, role, confidence }, i) => {
    if (/^(?:body|comments)$/.test(role) && confidence >= unsure) return [];
    if (/^(?:date|byline)$/.test(role) || text.length > 2 * longestPlace) return [];
    const date = onlyDate(text, page);
    if (!date) return [];
    const marked = date.kind === 'published' && date.end + 2 >= text.length && standsApart(text, date);
    const alone = marked || (isWhole(text, date) && role !== 'nav' && !elsewhere.includes(role));
    return alone ? [{ day: date.day, line: lineAt(page, i) }] : [];
  });
  return new Set(found.map(({ day }) => day)).size === 1 ? found.slice(0, 1).map(({ line }) => line) : [];
}

/**
 * Lines that are labelled otherwise and yet print a date for itself beside the title or the story, nearest first: what stands between
 * title and story, then above the title, then inside a run of small things between the two, then the first words of the story, then
 * below it, then what stands anywhere for itself.
 */
export function neighbouringLines(page: DatePage): DateBlock[] {
  const { blocks, headline } = page;
  const start = page.story;
  const last = blocks.findLastIndex(({ role, confidence }) => role === 'body' && confidence >= unsure);
  const top = headline ?? Math.max(0, start - headLength);
  const range = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const lines = (indexes: number[], prints: (index: number) => boolean): DateBlock[] =>
    indexes
      .filter((i) => blocks[i] && !/^(?:date|byline)$/.test(blocks[i].role) && prints(i))
      .map((i) => lineAt(page, i));
  const printed = (i: number): boolean => printsDate(page, i, start);
  const head = range(top, Math.min(start, blocks.length));
  return [
    ...lines(head, printed),
    ...lines(range(Math.max(0, top - near), top).reverse(), printed),
    ...lines(head.slice(1), (i) => holdsDate(page, i)),
    ...blocks.flatMap(({ role }, i) => (i === start || (role === 'deck' && i < start) ? dateline(page, i) : [])),
    ...(last < 0 ? [] : lines(untilForeign(blocks, last + 1), printed)),
    ...loneLines(page),
  ];
}
