import { dayOf, fullYear } from './day.ts';
import { fold } from './line.ts';

export type OtherCalendar = 'persian' | 'buddhist';

/** Years that only the Persian calendar (AD 1921 on) and the Thai one (AD 1857 on) give to what the press prints. */
export const isPersianYear = (year: number): boolean => year >= 1300 && year <= 1479;
export const isBuddhistYear = (year: number): boolean => year >= 2400 && year <= 2643;
const buddhistEra = 543;
/** A year as it is printed, or the Gregorian one of a Buddhist year. */
export const gregorianOf = (year: number): number => (isBuddhistYear(year) ? year - buddhistEra : year);

/** The year that two digits stand for; where Buddhist years are written 68 is 2568. */
export const shortYear = (twoDigits: number, buddhist: boolean): number =>
  buddhist && twoDigits >= 40 ? gregorianOf(2500 + twoDigits) : fullYear(twoDigits);

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });

let persian: Map<string, number> | null = null;
let thai: Map<string, number> | null = null;

function persianMonths(): Map<string, number> {
  if (persian) return persian;
  persian = new Map();
  const long = ['fa', 'fa-AF'].map((locale) => format(`${locale}-u-ca-persian-nu-latn`, { month: 'long' }));
  // The middle of each month: six months of 31 days from 20 March 2024, then months of 30.
  for (let month = 1; month <= 12; month++) {
    const day = month <= 6 ? 31 * (month - 1) : 186 + 30 * (month - 7);
    for (const names of long) persian.set(fold(names.format(Date.UTC(2024, 2, 20 + day + 15))), month);
  }
  return persian;
}

function thaiMonths(): Map<string, number> {
  if (thai) return thai;
  thai = new Map();
  for (const width of ['long', 'short'] as const) {
    const name = format('th-u-ca-gregory-nu-latn', { month: width });
    for (let month = 1; month <= 12; month++) {
      thai.set(name.format(Date.UTC(2024, month - 1, 15)).replaceAll('.', ''), month);
    }
  }
  return thai;
}

/** The month that a Persian or Thai word names. */
export function otherCalendarMonth(word: string): { month: number; calendar: OtherCalendar } | null {
  if (/^[\u0e00-\u0e7f]/.test(word)) {
    const month = thaiMonths().get(word.replaceAll('.', ''));
    return month ? { month, calendar: 'buddhist' } : null;
  }
  if (!/^[\u0600-\u06ff]/.test(word)) return null;
  const month = persianMonths().get(word);
  return month ? { month, calendar: 'persian' } : null;
}

/** The Gregorian day of a Persian one: the day that `Intl` writes so. Null where it has no such calendar or day. */
function fromPersian(year: number, month: number, day: number): { year: number; month: number; day: number } | null {
  const numbers = format('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (numbers.resolvedOptions().calendar !== 'persian') return null;
  const passed = (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1;
  // Nowruz falls on 19 to 22 March.
  for (let first = 19; first <= 22; first++) {
    const date = new Date(Date.UTC(year + 621, 2, first + passed));
    const parts = Object.fromEntries(
      numbers.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day) {
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return null;
}

/** The Gregorian date of a date whose month name belongs to that calendar (null: the Gregorian); null where there is none. */
export function toGregorian(
  year: number,
  month: number,
  day: number,
  calendar: OtherCalendar | null,
): { year: number; month: number; day: number } | null {
  if (calendar === 'persian') return isPersianYear(year) ? fromPersian(year, month, day) : null;
  const shown = gregorianOf(year);
  return dayOf(shown, month, day) ? { year: shown, month, day } : null;
}
