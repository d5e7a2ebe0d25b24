/** A day of the Gregorian calendar, `YYYY-MM-DD`. */
export type Day = string;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** Days in a month; February of a leap year where the year is not known. */
function monthLength(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Years of the press: what lies outside is a number of something else. */
const [firstYear, lastYear] = [1700, 2100];

/** The day, or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < firstYear || year > lastYear || !isMonthDay(month, day, year)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function isMonthDay(month: number, day: number, year: number | null = null): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** `MM-DD`. */
export const monthDayOf = (month: number, day: number): string => `${pad(month)}-${pad(day)}`;

/** The year that two digits stand for, by the pivot of POSIX `strptime`: 69 to 99 are the 1900s. */
export const fullYear = (twoDigits: number): number => twoDigits + (twoDigits >= 69 ? 1900 : 2000);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;

/** Whole days from one to the other. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;

/** `HH:MM` or `HH:MM:SS`; null where there is no such time. */
export function timeOf(hour: number, minute: number, second: number | null = null): string | null {
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return null;
  return `${pad(hour)}:${pad(minute)}${second === null ? '' : `:${pad(second)}`}`;
}
