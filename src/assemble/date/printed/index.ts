import { tick } from '../../../clock.ts';
import { hasDigit } from '../../../letters/digits.ts';
import type { CalendarNames } from '../calendars/names.ts';
import { calendarNames } from '../calendars/names.ts';
import type { Clock } from '../clock/index.ts';
import { clockAt } from '../clock/index.ts';
import type { Day } from '../day.ts';
import { dayOf, monthDayOf, weekdayOf } from '../day.ts';
import type { FoldedLine } from '../folded-line.ts';
import { lineOf } from '../folded-line.ts';
import { hasHanDate } from '../forms/han-numerals.ts';
import { chooseReading } from '../forms/numeric-order.ts';
import type { RelativeDate } from '../forms/relative.ts';
import { relativeDates, relativeDay } from '../forms/relative.ts';
import { isoOf } from '../iso.ts';
import type { DateContext, FoundDate } from './found.ts';
import { noDateContext } from './found.ts';
import { kindAlone, kindBefore } from './marks.ts';
import type { Reading } from './readings.ts';
import { isFiller, readings } from './readings.ts';

/** Times that belong to no date of the line. */
function times(
  line: FoldedLine,
  taken: readonly { start: number; end: number }[],
  names: CalendarNames,
  context: DateContext,
): Clock[] {
  const found: Clock[] = [];
  let end = 0;
  for (const { index } of line.folded.matchAll(/\d{1,2}(?=\s?[:.hu時时点點시]|\s?[ap]\.?\s?m|\s?uhr)/g)) {
    if (index < end || taken.some((date) => index >= date.start && index < date.end)) continue;
    if (/[\d.:]/.test(line.folded[index - 1] ?? '')) continue;
    const clock = clockAt(line, index, names, context.country);
    if (!clock || taken.some((date) => date.start < clock.end && index < date.end)) continue;
    const marked = (): boolean => kindBefore(line.folded.slice(end, index), context.lexicons) !== 'unknown';
    const spoken = (): boolean => /(?:^|\s)(?:kl|klo|ore)\.?\s$/.test(line.folded.slice(Math.max(0, index - 5), index));
    if (!clock.sure && !spoken() && !marked()) continue;
    // What stands between two times may be the half of the day of either.
    const free = taken.reduce((last, date) => (date.end <= index ? Math.max(last, date.end) : last), end);
    found.push({ ...clock, start: Math.max(clock.start, free) });
    end = clock.end;
  }
  return found;
}

const nothing = {
  iso: null,
  day: null,
  withoutYear: [],
  time: null,
  offset: null,
  offsetExact: true,
  weekday: null,
  weekdayConflict: false,
};

function settle(
  reading: Reading,
  line: FoldedLine,
  language: string | null,
  context: DateContext,
): Omit<FoundDate, 'kind'> {
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
  if (year === null)
    return { ...printed, withoutYear: [match, ...(other ? [other] : [])].map((r) => monthDayOf(r.month, r.day)) };
  const first = dayOf(year, month, day);
  const second = other && dayOf(year, other.month, other.day);
  let settled = first;
  if (first && second) {
    const fits = (d: Day): boolean | null => (weekday === null ? null : weekdayOf(d) === weekday);
    const order = chooseReading(first, second, match.separator ?? '', fits, (clock?.hour ?? 0) > 12, {
      ...context,
      language,
    });
    settled = order === 'day' ? first : second;
  }
  return {
    ...printed,
    day: settled,
    iso: settled && isoOf({ day: settled, time: printed.time, offset: printed.offset }),
    weekdayConflict: settled !== null && weekday !== null && weekdayOf(settled) !== weekday,
  };
}

function relativeFound(
  found: RelativeDate,
  clock: Clock | null,
  line: FoldedLine,
  context: DateContext,
): Omit<FoundDate, 'kind'> {
  const day = context.now === null ? null : relativeDay(found, context.now);
  const start = Math.min(found.start, clock?.start ?? found.start);
  const end = Math.max(found.end, clock?.end ?? 0);
  const time = clock?.time ?? null;
  const offset = clock?.zone?.offset ?? null;
  return {
    ...nothing,
    form: 'relative',
    text: line.raw.slice(start, end),
    start,
    end,
    day,
    time,
    offset,
    iso: day && isoOf({ day, time, offset }),
  };
}

/** Alone it is no time of day: the counter of a player ("0:00"), or a field left empty. */
const midnight = /^00:00/;

/** "ayer, 10:17": the time that stands right beside a relative day. */
function clockBeside(found: RelativeDate, clocks: readonly Clock[], line: FoldedLine): Clock | null {
  return clocks.find(({ start, end }) => isFiller(line, found.end, start) || isFiller(line, end, found.start)) ?? null;
}

/**
 * Every date in a printed line, in order, with the times that belong to no date and, where asked for, the relative dates.
 * `language`: BCP 47 tag of the page, whose month names are tried first; null when it is not known.
 */
export function findDates(text: string, language: string | null, context: DateContext = noDateContext): FoundDate[] {
  const digits = hasDigit(text) || hasHanDate(text);
  if (!digits && !context.relative) return [];
  tick();
  const line = lineOf(text);
  // The names of all languages are many: they are asked only where a year says that there is a date.
  const names = calendarNames(language, /\d{4}/.test(line.folded));
  const dates = digits ? readings(line, names, context.country) : [];
  let clocks = digits ? times(line, dates, names, context) : [];
  const found = dates.map((reading) => settle(reading, line, language, context));
  for (const relative of context.relative && dates.length === 0 ? relativeDates(line.folded, language) : []) {
    const clock = relative.unit === 'day' ? clockBeside(relative, clocks, line) : null;
    clocks = clocks.filter((other) => other !== clock && (other.end <= relative.start || other.start >= relative.end));
    found.push(relativeFound(relative, clock, line, context));
  }
  for (const { start, end, time, zone } of clocks) {
    if (midnight.test(time)) continue;
    const printed = {
      text: line.raw.slice(start, end),
      start,
      end,
      time,
      offset: zone?.offset ?? null,
      offsetExact: zone?.exact ?? true,
    };
    found.push({ ...nothing, form: 'time', ...printed });
  }
  found.sort((a, b) => a.start - b.start);
  return found.map((date, i) => {
    const before = kindBefore(line.folded.slice(found[i - 1]?.end ?? 0, date.start), context.lexicons);
    const last = i === found.length - 1 && before === 'unknown';
    return { ...date, kind: last ? kindAlone(line.folded.slice(date.end), context.lexicons) : before };
  });
}
