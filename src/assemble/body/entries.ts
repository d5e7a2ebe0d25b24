import { remember } from '../../remember.ts';
import { calendarNames } from '../date/calendars/names.ts';
import { clockAt } from '../date/clock/index.ts';
import { lineOf } from '../date/folded-line.ts';
import type { Page } from '../page/page.ts';

/** Fewer time stamps of one form make no live blog. */
const leastEntries = 3;
/** A time stamp on a line of its own is no longer than this. */
const longestStamp = 40;

/** What stands before the hour: a bracket, the half of the day. */
const lead = /^[[(]?((?:[^\d\s]{1,8}\s?)?)(?=\d{1,2}\D)/u;

/** A time of day without seconds, as printed, where a line begins with one. "13:00 – 13:15" is of a programme. */
function timeBefore(text: string, { language }: Page): string | null {
  const line = lineOf(text.slice(0, longestStamp));
  const found = lead.exec(line.folded);
  if (!found) return null;
  const at = found[0].length;
  const start = at - (found[1] as string).length;
  const clock = clockAt(line, at, calendarNames(language.code, false), null);
  if (!clock?.sure || clock.start !== start || clock.time.length > 5) return null;
  return /^\s?[-–—]\s?\d/.test(text.slice(clock.end)) ? null : text.slice(start, clock.end).trim();
}

/** The time with which a story line begins, or that stands on the line above it. */
function stampAt(page: Page, index: number): string | null {
  const [above, own] = [page.blocks[index - 1], page.blocks[index]];
  const time = timeBefore(own?.text ?? '', page);
  if (time || above?.role !== 'date' || above.text.length > longestStamp) return time;
  return timeBefore(above.text, page) ?? (/\d:\d\d/.test(above.text) ? above.text : null);
}

/** The entries of a live blog. */
export interface Entries {
  /** Their time stamps, as printed, by the index of the block that opens the entry. */
  times: ReadonlyMap<number, string>;
  /** The lines of the story that are nothing but the stamp of the next one. */
  stamps: ReadonlySet<number>;
}

/** What the stamps of one page have in common: all but the numbers and the half of the day. */
const formOf = (time: string): string => time.replace(/^\D+|\s?[ap]\.?\s?m\.?$/gi, '').replace(/\d+/g, '0');

/** The entries of a page, empty where it is no live blog. A stamp that stands alone is of the line below it. */
export function entriesOf(page: Page, story: readonly number[]): Entries {
  const forms = new Map<string, Map<number, string>>();
  const stamps = new Set<number>();
  story.forEach((index, i) => {
    const time = stampAt(page, index);
    if (!time) return;
    const next = story[i + 1];
    const text = page.blocks[index]?.text ?? '';
    const isAlone = text.includes(time) && text.length <= time.length + 2 && next !== undefined;
    const opens = isAlone && !timeBefore(page.blocks[next]?.text ?? '', page) ? next : index;
    if (opens !== index) stamps.add(index);
    remember(forms, formOf(time), () => new Map<number, string>()).set(opens, time);
  });
  const entries = [...forms.values()].filter(({ size }) => size >= leastEntries);
  const times = new Map(entries.flatMap((found) => [...found]));
  return {
    times,
    stamps: new Set([...stamps].filter((index) => times.has(story[story.indexOf(index) + 1] as number))),
  };
}
