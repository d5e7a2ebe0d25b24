import type { CalendarNames } from './calendar-names.ts';
import { calendarNames } from './calendar-names.ts';
import type { Clock } from './clock.ts';
import { clockAt } from './clock.ts';
import type { Day } from './day.ts';
import { dayOf, monthDayOf, weekdayOf } from './day.ts';
import { eastAsianDate, eastAsianWeekday } from './east-asian.ts';
import { isoOf } from './iso.ts';
import type { Line } from './line.ts';
import { hasDigit, lineOf, matchAt } from './line.ts';
import type { DateKind, DateWords } from './marks.ts';
import { kindAlone, kindBefore } from './marks.ts';
import type { DayMatch } from './match.ts';
import { namedDate } from './named.ts';
import { numericDate } from './numeric.ts';
import type { OrderEvidence } from './numeric-order.ts';
import { chooseReading } from './numeric-order.ts';
import type { RelativeDate } from './relative.ts';
import { relativeDate, relativeDay } from './relative.ts';
import { wordsBefore, wordsFrom } from './words.ts';

/** What helps to read a line's dates. */
export interface DateContext extends Pick<OrderEvidence, 'knownDays' | 'pageOrder' | 'country'> {
  /** Words that mark dates: the page's language first, then English. */
  lexicons: readonly DateWords[];
  /** ISO 8601: what relative dates are counted from; null: they are found but name no day. */
  now: string | null;
  /** Whether to look for relative dates ("ayer") at all. */
  relative: boolean;
}

export const noDateContext: DateContext = {
  knownDays: new Set(),
  pageOrder: null,
  country: null,
  lexicons: [],
  now: null,
  relative: false,
};

/** A date, a relative date or a time of day that a line prints. */
export interface FoundDate {
  text: string;
  start: number;
  end: number;
  form: 'date' | 'relative' | 'time';
  /** `2025-06-05`, `2025-06-05T10:17`, with an offset where one is printed; null where the print does not name the day. */
  iso: string | null;
  day: Day | null;
  /** `MM-DD` of a date printed without its year; a numeric one may be read two ways. */
  withoutYear: readonly string[];
  /** `HH:MM` or `HH:MM:SS`. */
  time: string | null;
  offset: string | null;
  /** False where a zone's name is used loosely, as CET is in summer. */
  offsetExact: boolean;
  kind: DateKind;
  /** 1 for Monday to 7 for Sunday, where one is printed beside the date. */
  weekday: number | null;
  /** Whether that weekday is not the one of the day. */
  weekdayConflict: boolean;
  /** Order that the numbers themselves prove; null where they do not. */
  provesOrder: 'day' | 'month' | null;
}

/** Between date and time: punctuation, at most two short words or words of hours. */
const filling = String.raw`[\s,.;:|·•∙⋅\-–—/()（）[\]]*(?:t(?=\d)|(?:(?:\p{L}{1,3}|alle|godz|saat|pukul|hora|heure|kello|time)[.:]?[\s,|–-]*){0,2})`;
const filler = new RegExp(filling, 'uy');
const wholeFiller = new RegExp(`^${filling}$`, 'u');
const beforeWeekday = /[\s,.–-]{0,3}(?:(?:el|den|am|le|the|on|dia|ngay|of)\s)?$/;

function weekdayBefore(line: Line, at: number, names: CalendarNames): { weekday: number; start: number } | null {
  const between = beforeWeekday.exec(line.folded.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
  for (const word of wordsBefore(line, at - between)) {
    const weekday = names.weekday(word.text);
    if (weekday) return { weekday, start: word.start };
  }
  return null;
}

function weekdayAfter(line: Line, at: number, names: CalendarNames): { weekday: number; end: number } | null {
  const asian = eastAsianWeekday(line, at);
  if (asian) return asian;
  const between = matchAt(/[\s,]{0,2}\(?/uy, line.folded, at)?.[0].length ?? 0;
  for (const word of between ? wordsFrom(line, at + between) : []) {
    const weekday = word.text.length > 2 ? names.weekday(word.text) : null;
    if (weekday) return { weekday, end: word.end + (line.folded[word.end] === ')' ? 1 : 0) };
  }
  return null;
}

function clockAfter(line: Line, at: number, names: CalendarNames, country: string | null): Clock | null {
  const between = matchAt(filler, line.folded, at);
  let hour = at + (between?.[0].length ?? 0);
  // 오후 3:04: the half of the day is a word, longer than the filler takes.
  const half = matchAt(/\s*(?:\p{L}\p{M}*){2}\s?(?=\d)/uy, line.folded, at);
  if (half && !/\d/.test(line.folded[hour] ?? '')) hour = at + half[0].length;
  return clockAt(line, hour, names, country);
}

/** How far before a date its time may start: "17:41 JST, Sunday, October 13, 2024". */
const farthestClock = 34;

function clockBefore(line: Line, from: number, at: number, names: CalendarNames, country: string | null): Clock | null {
  const start = Math.max(from, at - farthestClock);
  const times = [...line.folded.slice(start, at).matchAll(/(?<!\d)\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m)/g)];
  const last = times.at(-1);
  const clock = last && clockAt(line, start + last.index, names, country);
  if (!clock || clock.end > at) return null;
  return wholeFiller.test(line.folded.slice(clock.end, at)) ? clock : null;
}

/** The date that starts at the number here, or holds it after its month's name. */
function dayAt(line: Line, at: number, from: number, names: CalendarNames): DayMatch | null {
  return eastAsianDate(line, at) ?? numericDate(line, at, from) ?? namedDate(line, at, names);
}

interface Reading {
  match: DayMatch;
  weekday: number | null;
  clock: Clock | null;
  start: number;
  end: number;
}

function dates(line: Line, names: CalendarNames, country: string | null): Reading[] {
  const found: Reading[] = [];
  const { folded } = line;
  for (let from = 0, at = folded.search(/\d/); at >= 0; ) {
    const match = dayAt(line, at, from, names);
    if (!match || match.start < from) {
      at = nextNumber(folded, at + (/^\d+/.exec(folded.slice(at, at + 20))?.[0].length ?? 1));
      continue;
    }
    const before = weekdayBefore(line, match.start, names);
    const start = before && before.start >= from ? before.start : match.start;
    const after = weekdayAfter(line, match.end, names);
    const dayEnd = after?.end ?? match.end;
    const next = clockAfter(line, dayEnd, names, country);
    const clock = next ?? clockBefore(line, from, start, names, country);
    const last = Math.max(dayEnd, clock?.end ?? 0);
    const end = closesBracket(line, start, last) ? last + 1 : last;
    found.push({ match, weekday: before?.weekday ?? after?.weekday ?? null, clock, start: Math.min(start, clock?.start ?? start), end });
    from = end;
    at = nextNumber(folded, end);
  }
  return found;
}

/** "10 maja (11:03)": the bracket belongs to what it closes. */
function closesBracket({ raw }: Line, start: number, end: number): boolean {
  const text = raw.slice(start, end);
  return raw[end] === ')' && text.includes('(') && !text.includes(')');
}

function nextNumber(folded: string, from: number): number {
  const offset = folded.slice(from).search(/\d/);
  return offset < 0 ? -1 : from + offset;
}

/** Times that belong to no date of the line. */
function times(line: Line, taken: readonly { start: number; end: number }[], names: CalendarNames, context: DateContext): Clock[] {
  const found: Clock[] = [];
  let end = 0;
  for (const { index } of line.folded.matchAll(/\d{1,2}(?=\s?[:.h時时点點시]|\s?[ap]\.?\s?m|\s?uhr)/g)) {
    if (index < end || taken.some((date) => index >= date.start && index < date.end)) continue;
    if (/[\d.:]/.test(line.folded[index - 1] ?? '')) continue;
    const clock = clockAt(line, index, names, context.country);
    if (!clock) continue;
    const marked = (): boolean => kindBefore(line.folded.slice(end, index), context.lexicons) !== 'unknown';
    const spoken = (): boolean => /(?:^|\s)(?:kl|klo|ore)\.?\s$/.test(line.folded.slice(Math.max(0, index - 5), index));
    if (!clock.sure && !spoken() && !marked()) continue;
    found.push(clock);
    end = clock.end;
  }
  return found;
}

const nothing = { iso: null, day: null, withoutYear: [], time: null, offset: null, offsetExact: true, weekday: null, weekdayConflict: false, provesOrder: null };

function settle(reading: Reading, line: Line, language: string | null, context: DateContext): Omit<FoundDate, 'kind'> {
  const { match, clock, weekday } = reading;
  const { year, month, day, other } = match;
  const text = line.raw.slice(reading.start, reading.end);
  const printed = {
    ...nothing,
    form: 'date' as const,
    text,
    start: reading.start,
    end: reading.end,
    weekday,
    time: clock?.time ?? null,
    offset: clock?.zone?.offset ?? null,
    offsetExact: clock?.zone?.exact ?? true,
  };
  if (year === null) return { ...printed, withoutYear: [match, ...(other ? [other] : [])].map((r) => monthDayOf(r.month, r.day)) };
  const first = dayOf(year, month, day);
  const second = other && dayOf(year, other.month, other.day);
  let settled = first;
  if (first && second) {
    const fits = (d: Day): boolean | null => (weekday === null ? null : weekdayOf(d) === weekday);
    const order = chooseReading(first, second, match.separator ?? '', fits, { ...context, language });
    settled = order === 'day' ? first : second;
  }
  const slashed = match.separator === '/' || match.separator === '-';
  const proves = slashed && !second && month !== day && !/^\d{4}/.test(line.folded.slice(match.start, match.start + 4));
  const lead = Number(/^\d{1,2}/.exec(line.folded.slice(match.start, match.start + 2))?.[0]);
  return {
    ...printed,
    day: settled,
    iso: settled && isoOf({ day: settled, time: printed.time, offset: printed.offset }),
    weekdayConflict: settled !== null && weekday !== null && weekdayOf(settled) !== weekday,
    provesOrder: proves ? (lead === day ? 'day' : 'month') : null,
  };
}

function relativeFound(found: RelativeDate, clock: Clock | null, line: Line, context: DateContext): Omit<FoundDate, 'kind'> {
  const day = context.now === null ? null : relativeDay(found, context.now);
  const start = Math.min(found.start, clock?.start ?? found.start);
  const end = Math.max(found.end, clock?.end ?? 0);
  const time = clock?.time ?? null;
  const offset = clock?.zone?.offset ?? null;
  return { ...nothing, form: 'relative', text: line.raw.slice(start, end), start, end, day, time, offset, iso: day && isoOf({ day, time, offset }) };
}

/** "ayer, 10:17": the time that stands right beside a relative day. */
function clockBeside(found: RelativeDate, clocks: readonly Clock[], { folded }: Line): Clock | null {
  const beside = (from: number, to: number): boolean => 
    from <= to && to - from <= farthestClock && wholeFiller.test(folded.slice(from, to));
  return clocks.find(({ start, end }) => beside(found.end, start) || beside(end, found.start)) ?? null;
}

/**
 * Every date in a printed line, in order, with the times that belong to no date and, where asked for, the relative dates.
 * `language`: BCP 47 tag of the page, whose month names are tried first; null when it is not known.
 */
export function findDates(text: string, language: string | null, context: DateContext = noDateContext): FoundDate[] {
  const digits = hasDigit(text);
  if (!digits && !context.relative) return [];
  const line = lineOf(text);
  const names = calendarNames(language);
  const readings = digits ? dates(line, names, context.country) : [];
  let clocks = digits ? times(line, readings, names, context) : [];
  const found = readings.map((reading) => settle(reading, line, language, context));
  const relative = context.relative && readings.length === 0 ? relativeDate(line.folded, language) : null;
  if (relative) {
    const clock = relative.unit === 'day' ? clockBeside(relative, clocks, line) : null;
    clocks = clocks.filter((other) => other !== clock && (other.end <= relative.start || other.start >= relative.end));
    found.push(relativeFound(relative, clock, line, context));
  }
  for (const { start, end, time, zone } of clocks) {
    const printed = { text: line.raw.slice(start, end), start, end, time, offset: zone?.offset ?? null, offsetExact: zone?.exact ?? true };
    found.push({ ...nothing, form: 'time', ...printed });
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((date, i) => {
    const before = kindBefore(line.folded.slice(found[i - 1]?.end ?? 0, date.start), context.lexicons);
    const last = i === found.length - 1 && before === 'unknown';
    return { ...date, kind: last ? kindAlone(line.folded.slice(date.end), context.lexicons) : before };
  });
}
