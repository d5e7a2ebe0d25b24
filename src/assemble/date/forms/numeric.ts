import { fold } from '../../../letters/fold.ts';
import type { CalendarNames } from '../calendars/names.ts';
import { gregorianOf, isBuddhistYear, isPersianYear, shortYear, toGregorian } from '../calendars/other.ts';
import { dayOf, fullYear, isMonthDay } from '../day.ts';
import type { FoldedLine } from '../folded-line.ts';
import { lineOf, matchAt } from '../folded-line.ts';
import type { DayMatch } from './day-match.ts';
import type { NumericOrder } from './numeric-order.ts';

const yearFirst = /(\d{4})\s{0,2}([./-])\s{0,2}(\d{1,2})\s{0,2}\2\s{0,2}(\d{1,2})(?!\d{3}|[./-]\d{3})\.?/y;
// The year may be glued to the hour or day that follows it; two digits before the minutes of a clock are its hour: 17.6. 18:04.
const yearLast =
  /(\d{1,2})\s{0,2}([./–|·-])\s{0,2}(\d{1,2})\s{0,2}\2\s{0,2}(?:(\d{4})(?=[^\d:]|:(?!\d{2})|$|\d{1,2}[:h./-])|(\d{1,2})(?!\d(?!\d:\d{2})|:\d{2}|\.\d{2}\s?uhr|(?<=\s\d{1,2})\.\d{2}(?![\d:.])))/y;
const withoutYear = /(\d{1,2})([./])(\d{1,2})(?:(?<=\.\d{1,2})\.(?!\d)|(?=\s\(?\d{1,2}:\d{2}))/y;
/** 17. 6. 18:04, 17. 6. o 18.04: with a blank only where a clock follows. */
const spacedOut = /(\d{1,2})(\.)\s(\d{1,2})\.(?=\s(?:[a-z]{1,3}\.?\s)?\d{1,2}[.:]\d{2})/y;

/** The letter of the Hijri calendar behind a year: 1446 هـ. */
const ofHijra = /\s?هـ?(?![\u0600-\u06ff])/y;

/** 13 / 05 / 1446 هـ */
function hijri(
  { folded }: FoldedLine,
  { year, month, day }: { year: number; month: number; day: number },
  start: number,
  end: number,
): DayMatch | null {
  const mark = matchAt(ofHijra, folded, end);
  const date = mark && toGregorian(year, month, day, 'islamic');
  return date && { start, end: end + mark[0].length, ...date, other: null, separator: null, hijri: true };
}

/** 2025-06-05, 2025. 06. 05., ۱۴۰۳/۰۳/۱۶ */
function fromYear({ raw, folded }: FoldedLine, at: number, names: CalendarNames): DayMatch | null {
  const found = matchAt(yearFirst, folded, at);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const end = at + found[0].length;
  const lunar = hijri({ raw, folded }, { year, month, day }, at, end);
  if (lunar) return lunar;
  const persian = isPersianYear(year) && (names.persian || /[\u0600-\u06ff]/.test(raw));
  const date = toGregorian(year, month, day, persian ? 'persian' : isBuddhistYear(year) ? 'buddhist' : null);
  return date && { start: at, end, ...date, other: null, separator: found[2] ?? null };
}

/** 25. 6. 5., 25/6/5 where short dates lead with the year. */
function fromShortYear(found: RegExpExecArray, at: number): DayMatch | null {
  const [year, month, day] = [fullYear(Number(found[1])), Number(found[3]), Number(found[5])];
  if (!dayOf(year, month, day)) return null;
  return { start: at, end: at + found[0].length, year, month, day, other: null, separator: found[2] ?? null };
}

/** 05/06/2025, 5.6.25, 05-06-2025: the day-first reading, with the other one where there is one. */
function toYear(line: FoldedLine, at: number, names: CalendarNames | null): DayMatch | null {
  const found = matchAt(yearLast, line.folded, at);
  if (!found) return null;
  const yearLeads = found[5] && names?.leadsWithYear() ? fromShortYear(found, at) : null;
  if (yearLeads) return yearLeads;
  if (found[5]?.length === 1) return null;
  const stated = found[4] ? Number(found[4]) : shortYear(Number(found[5]), names?.buddhist ?? false);
  const year = gregorianOf(stated);
  const [first, second] = [Number(found[1]), Number(found[3])];
  const lunar = hijri(line, { year: stated, month: second, day: first }, at, at + found[0].length);
  if (lunar) return lunar;
  if (names?.persian && isPersianYear(stated)) {
    const date = toGregorian(stated, second, first, 'persian');
    return date && { start: at, end: at + found[0].length, ...date, other: null, separator: found[2] ?? null };
  }
  const readings = [
    { year, month: second, day: first },
    { year, month: first, day: second },
  ].filter((r) => dayOf(r.year, r.month, r.day));
  const [reading, other] = readings;
  if (!reading) return null;
  const twins = first === second;
  return {
    start: at,
    end: at + found[0].length,
    ...reading,
    other: twins ? null : (other ?? null),
    separator: found[2] ?? null,
  };
}

/** 5.6., 1/14 21:17: worth something only where something else knows the year. */
function withoutItsYear({ folded }: FoldedLine, at: number): DayMatch | null {
  const found = matchAt(withoutYear, folded, at) ?? matchAt(spacedOut, folded, at);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[3])];
  const readings = [
    { year: null, month: second, day: first },
    { year: null, month: first, day: second },
  ].filter((r) => isMonthDay(r.month, r.day));
  const [reading, other] = readings;
  if (!reading) return null;
  return { start: at, end: at + found[0].length, ...reading, other: other ?? null, separator: found[2] ?? null };
}

/** A date all in numbers that starts at this place. `from`: where the date before it ends, if it is glued to it. */
export function numericDate(line: FoldedLine, at: number, from: number, names: CalendarNames): DayMatch | null {
  // 1.2.3.2025 and 10.0.0.1 are no dates.
  if (at !== from && /\d[./–-]?$/.test(line.folded.slice(Math.max(0, at - 2), at))) return null;
  if (!/^\d{1,4}\s{0,2}[./–|·-]/.test(line.folded.slice(at, at + 7))) return null;
  return fromYear(line, at, names) ?? toYear(line, at, names) ?? withoutItsYear(line, at);
}

const numbers = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/;

/** Whether a line prints a date in numbers whose order may be either. */
export const hasNumbers = (text: string): boolean => numbers.test(fold(text));

/** The order that one of the lines' dates proves by a number above 12. */
export function provenOrder(lines: readonly string[]): NumericOrder | null {
  for (const text of lines) {
    if (!/[/-]/.test(text)) continue;
    const line = lineOf(text);
    for (const { index, 0: run } of line.folded.matchAll(/(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/g)) {
      const date = toYear(line, index, null);
      if (date && !date.other && date.day !== date.month)
        return Number.parseInt(run, 10) === date.day ? 'day' : 'month';
    }
  }
  return null;
}
