import type { Day } from '../day.ts';
import { dayOf } from '../day.ts';
import type { Stamp } from '../iso.ts';
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

/**
 * Gives printed dates the day or year they lack, from what is known of the page, best first; a time of change that the metadata does not know
 * falls on the printed day before it. What nothing agrees with keeps no day.
 */
export function complete(
  printed: readonly PrintedDate[],
  published: readonly Stamp[],
  modified: readonly Stamp[],
  other: readonly Stamp[],
): PrintedDate[] {
  let last: Day | null = null;
  const shown = printed.flatMap(({ day }): Stamp[] => (day ? [{ day, time: null, offset: null }] : []));
  return printed.map((date) => {
    if (date.day) {
      last = date.day;
      return date;
    }
    const own = date.kind === 'updated' ? [...modified, ...published] : [...published, ...modified];
    if (date.form === 'date') return { ...date, day: withYear(date, [...own, ...other, ...shown]) };
    if (date.form !== 'time' || !date.time) return date;
    const day =
      date.kind === 'updated' ? (withDay(date.time, modified) ?? last) : withDay(date.time, [...published, ...other]);
    return { ...date, day };
  });
}
