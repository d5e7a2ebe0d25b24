import { calendarNames } from '../date/calendars/names.ts';
import { clockAt } from '../date/clock/index.ts';
import { lineOf } from '../date/folded-line.ts';
import type { Page } from '../page/page.ts';

/** Fewer time stamps of one form make no live blog. */
const leastEntries = 3;
/** A time stamp on a line of its own is no longer than this. */
const longestStamp = 40;

/** A time of day without seconds, as printed, where a line begins with one. "13:00 – 13:15" is of a programme. */
function timeBefore(text: string, { language }: Page): string | null {
  const at = /^[[(]?(?=\d{1,2}\D)/.exec(text)?.[0].length;
  if (at === undefined) return null;
  const clock = clockAt(lineOf(text.slice(0, longestStamp)), at, calendarNames(language.code, false), null);
  if (!clock?.sure || clock.start !== at || clock.time.length > 5) return null;
  return /^\s?[-–—]\s?\d/.test(text.slice(clock.end)) ? null : text.slice(at, clock.end).trim();
}

/** The time with which a story line begins, or that stands on the line above it. */
function stampAt(page: Page, index: number): string | null {
  const [above, own] = [page.blocks[index - 1], page.blocks[index]];
  const time = timeBefore(own?.text ?? '', page);
  if (time || above?.role !== 'date' || above.text.length > longestStamp) return time;
  return timeBefore(above.text, page) ?? (/\d:\d\d/.test(above.text) ? above.text : null);
}

/** The time stamps of a live blog, as printed, by the index of the block that opens the entry; empty where the page is none. */
export function entryTimes(page: Page, story: readonly number[]): ReadonlyMap<number, string> {
  const forms = new Map<string, Map<number, string>>();
  for (const index of story) {
    const time = stampAt(page, index);
    if (!time) continue;
    const form = time.replace(/\d+/g, '0').toLowerCase();
    forms.set(form, (forms.get(form) ?? new Map<number, string>()).set(index, time));
  }
  const entries = [...forms.values()].filter(({ size }) => size >= leastEntries);
  return new Map(entries.flatMap((stamps) => [...stamps]));
}
