import { dayOf } from '../day.ts';
import type { Stamp } from '../iso.ts';
import { findDates } from '../printed/index.ts';
import { monthInAddress } from '../stated/address.ts';
import type { PrintedDate } from './candidates.ts';

/** Lines that may be a date and little more. */
const longestLine = 80;

const stamp = (day: string): Stamp => ({ day, time: null, offset: null });

/** Days that give dates printed without their year one: the month that the address names, the same day where the page prints it in full. */
export function yearsFor(
  printed: readonly PrintedDate[],
  url: string | null,
  elsewhere: readonly string[],
  language: string | null,
): Stamp[] {
  const month = url && monthInAddress(url);
  const monthDays = new Set(printed.flatMap(({ day, withoutYear }) => (day ? [] : withoutYear)));
  const inAddress = [...monthDays].flatMap((monthDay) => {
    const [named, day] = monthDay.split('-').map(Number);
    const found =
      month?.slice(5) === monthDay.slice(0, 2) ? dayOf(Number(month.slice(0, 4)), named ?? 0, day ?? 0) : null;
    return found ? [stamp(found)] : [];
  });
  const inFull = elsewhere
    .filter((text) => text.length <= longestLine && /\d{4}/.test(text))
    .flatMap((text) => findDates(text, language))
    .flatMap(({ day }) => (day && monthDays.has(day.slice(5)) ? [stamp(day)] : []));
  return [...inAddress, ...inFull];
}
