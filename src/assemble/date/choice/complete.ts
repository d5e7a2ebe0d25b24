import type { Day } from '../day.ts';
import { dayOf, daysBetween, weekdayOf } from '../day.ts';
import type { Stamp } from '../iso.ts';
import { utcOf } from '../iso.ts';
import { dayOfTime, fitOf } from '../stated/fit.ts';
import type { PrintedDate } from './candidates.ts';

/** The day of a date printed without its year: the year is that of a known date that agrees in month and day. */
function withYear({ withoutYear, time }: PrintedDate, known: readonly Stamp[]): Day | null {
  for (const stamp of known) {
    for (const monthDay of withoutYear) {
      const [month = 0, day = 0] = monthDay.split('-').map(Number);
      const candidate = dayOf(Number(stamp.day.slice(0, 4)), month, day);
      if (candidate === null) continue;
      const sameTime = time !== null && (fitOf({ day: candidate, time, offset: null }, stamp)?.toTheMinute ?? false);
      if (candidate === stamp.day || sameTime) return candidate;
    }
  }
  return null;
}

/** The day of a time printed alone: that of a known time that is the same in some real offset, else of the first known day without a time. */
function withDay(time: string, known: readonly Stamp[]): Day | null {
  for (const stamp of known) {
    const found = dayOfTime(time, stamp);
    if (found) return found.day;
  }
  return known[0]?.time === null ? known[0].day : null;
}

/** Days between the publication of a story and its change, at most, where one gives the other its year. */
const halfYear = 183;

/** The readings of a date without its year; where dots tell that the day leads, the first. */
const monthDays = ({ withoutYear, text }: PrintedDate): readonly string[] =>
  /\d\s?\./.test(text) ? withoutYear.slice(0, 1) : withoutYear;

/**
 * The day of a date printed without its year beside a whole one: of a publication in the half year up to its change, or to an unmarked date
 * of the same line; of a change in the half year from its publication. A weekday that does not fit says that it is another year.
 */
function withYearOf(date: PrintedDate, neighbour: PrintedDate | undefined): Day | null {
  const other = neighbour?.day;
  if (!other || neighbour.form !== 'date') return null;
  const change = date.kind === 'updated';
  const sameLine = neighbour.parts[0]?.line === date.parts[0]?.line;
  if (change === (neighbour.kind === 'updated') && (change || !sameLine)) return null;
  const year = Number(other.slice(0, 4));
  const found = monthDays(date).flatMap((monthDay) => {
    const [month = 0, day = 0] = monthDay.split('-').map(Number);
    return [year - 1, year, year + 1].flatMap((each) => {
      const candidate = dayOf(each, month, day);
      const between = candidate ? daysBetween(candidate, other) * (change ? -1 : 1) : -1;
      return candidate && between >= 0 && between <= halfYear ? [candidate] : [];
    });
  });
  const [only] = new Set(found).size === 1 ? found : [];
  return only && (date.weekday === null || weekdayOf(only) === date.weekday) ? only : null;
}

/** Whether a time of change, on the day of the date before it, would be before that. */
function isEarlier(change: PrintedDate, last: PrintedDate | null): boolean {
  if (!last?.time || !change.time) return false;
  const [from, to] = [last, change].map(({ time, offset }) => ({ day: '2000-01-01', time, offset }));
  const [first, second] = [from && utcOf(from), to && utcOf(to)];
  return first && second ? second < first : change.time < last.time;
}

/**
 * Gives printed dates the day or year they lack, from what is known of the page, best first; a year also from the date beside it; a time of
 * change that the metadata does not know falls on the printed day before it, unless that is later. What nothing agrees with keeps no day.
 */
export function complete(
  printed: readonly PrintedDate[],
  published: readonly Stamp[],
  modified: readonly Stamp[],
  other: readonly Stamp[],
): PrintedDate[] {
  let last: PrintedDate | null = null;
  const shown = printed.flatMap(({ day }): Stamp[] => (day ? [{ day, time: null, offset: null }] : []));
  return printed.map((date, i) => {
    if (date.day) {
      last = date;
      return date;
    }
    const own = date.kind === 'updated' ? [...modified, ...published] : [...published, ...modified];
    if (date.form === 'date') {
      const day =
        withYear(date, [...own, ...other, ...shown]) ??
        withYearOf(date, printed[i + 1]) ??
        withYearOf(date, printed[i - 1]);
      return { ...date, day };
    }
    if (date.form !== 'time' || !date.time) return date;
    const printedDay = isEarlier(date, last) ? null : (last?.day ?? null);
    const day =
      date.kind === 'updated'
        ? (withDay(date.time, modified) ?? printedDay)
        : withDay(date.time, [...published, ...other]);
    return { ...date, day };
  });
}
