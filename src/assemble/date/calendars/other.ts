import { fold } from '../../../letters/fold.ts';
import { dayOf, fullYear } from '../day.ts';

export type OtherCalendar = 'persian' | 'buddhist' | 'islamic';

/** Years that only the Persian calendar (AD 1921 on), the Hijri one (AD 1882 on) and the Thai one (AD 1857 on) give to what the press prints. */
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
  persian.set('امرداد', 5);
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

let islamic: Map<string, number> | null = null;

function islamicMonths(): Map<string, number> {
  if (islamic) return islamic;
  islamic = new Map();
  const long = format('ar-u-ca-islamic-umalqura-nu-latn', { month: 'long' });
  // The middle of the months from Muharram 1446 on, which began on 7 July 2024.
  for (let month = 1; month <= 12; month++)
    islamic.set(fold(long.format(Date.UTC(2024, 6, 22 + Math.round(29.53 * (month - 1))))), month);
  for (const [name, month] of [
    ['ربيع الثاني', 4],
    ['جمادى الاول', 5],
    ['جمادى الثانية', 6],
    ['جمادى الثاني', 6],
  ] as const)
    islamic.set(fold(name), month);
  return islamic;
}

/** The month that a Persian, Arabic or Thai word names. */
export function otherCalendarMonth(word: string): { month: number; calendar: OtherCalendar } | null {
  if (/^[\u0e00-\u0e7f]/.test(word)) {
    const month = thaiMonths().get(word.replaceAll('.', ''));
    return month ? { month, calendar: 'buddhist' } : null;
  }
  if (!/^[\u0600-\u06ff]/.test(word)) return null;
  const month = persianMonths().get(word);
  if (month) return { month, calendar: 'persian' };
  const lunar = islamicMonths().get(word);
  return lunar ? { month: lunar, calendar: 'islamic' } : null;
}

interface GregorianDate {
  year: number;
  month: number;
  day: number;
}

/** The Gregorian day, at most three from the given instant, that `Intl` writes so in that calendar. Null where it has no such calendar or day. */
function dayWritten(calendar: string, { year, month, day }: GregorianDate, about: number): GregorianDate | null {
  const numbers = format(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', month: 'numeric', day: 'numeric' });
  if (numbers.resolvedOptions().calendar !== calendar) return null;
  for (let off = -3; off <= 3; off++) {
    const date = new Date(about + off * 86_400_000);
    const parts = Object.fromEntries(
      numbers.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return null;
}

/** Nowruz falls on 19 to 22 March. */
function fromPersian(date: GregorianDate): GregorianDate | null {
  const { year, month, day } = date;
  const passed = (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1;
  return dayWritten('persian', date, Date.UTC(year + 621, 2, 20 + passed));
}

/** The Hijri calendar as it is reckoned in Mecca (Umm al-Qura); what is sighted elsewhere may differ by a day. */
function fromIslamic(date: GregorianDate): GregorianDate | null {
  const passed = Math.round(354.36707 * (date.year - 1446) + 29.53 * (date.month - 1) + date.day - 1);
  return dayWritten('islamic-umalqura', date, Date.UTC(2024, 6, 7 + passed));
}

/** The Gregorian date of a date whose month name belongs to that calendar (null: the Gregorian); null where there is none. */
export function toGregorian(
  year: number,
  month: number,
  day: number,
  calendar: OtherCalendar | null,
): GregorianDate | null {
  if (calendar === 'islamic') return isPersianYear(year) ? fromIslamic({ year, month, day }) : null;
  if (calendar === 'persian') return isPersianYear(year) ? fromPersian({ year, month, day }) : null;
  const shown = gregorianOf(year);
  return dayOf(shown, month, day) ? { year: shown, month, day } : null;
}
