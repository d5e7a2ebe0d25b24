import { remember } from '../../../remember.ts';
import { calendarLanguage } from '../calendars/names.ts';
import type { Day } from '../day.ts';

/** Which comes first in a date such as 05/06/2025. */
export type NumericOrder = 'day' | 'month';

export interface OrderEvidence {
  /** Days that the metadata and the address state. */
  knownDays: ReadonlySet<Day>;
  /** Order that another date of the page proves (13/05/2025). */
  pageOrder: NumericOrder | null;
  language: string | null;
  /** ISO 3166 code of the page's country. */
  country: string | null;
}

/** Order of day and month in a locale's own short dates, as CLDR has it. */
function localeOrder(locale: string): NumericOrder {
  const parts = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    calendar: 'gregory',
  });
  const types = parts.formatToParts(0).map(({ type }) => type);
  // Year first tells nothing of a date that has it last: there the day leads, as in most of the world.
  return types.find((type) => type !== 'literal') === 'month' ? 'month' : 'day';
}

const orders = new Map<string, NumericOrder>();

/** What the page's language and country do. A language alone stands for its largest country: `en` is American. */
export function customaryOrder(language: string | null, country: string | null): NumericOrder {
  const primary = calendarLanguage(language) ?? 'und';
  const locale = country ? `${primary === 'und' ? 'en' : primary}-${country}` : primary;
  return remember(orders, locale, () => {
    try {
      return locale === 'und' ? 'day' : localeOrder(locale);
    } catch {
      return 'day';
    }
  });
}

/**
 * Which of two readings of a numeric date holds: the one that the metadata or the address also state, else the one whose
 * weekday is printed, else the order of the page's other dates, else dotted dates and (where no country says otherwise) dates beside
 * an hour past twelve lead with the day, else custom.
 */
export function chooseReading(
  dayFirst: Day,
  monthFirst: Day,
  separator: string,
  weekdayFits: (day: Day) => boolean | null,
  afternoon: boolean,
  { knownDays, pageOrder, language, country }: OrderEvidence,
): NumericOrder {
  const known = [knownDays.has(dayFirst), knownDays.has(monthFirst)];
  if (known[0] !== known[1]) return known[0] ? 'day' : 'month';
  const fits = [weekdayFits(dayFirst), weekdayFits(monthFirst)];
  if (fits[0] !== fits[1] && (fits[0] || fits[1])) return fits[0] ? 'day' : 'month';
  if (pageOrder) return pageOrder;
  if (separator === '.' || (afternoon && !country)) return 'day';
  return customaryOrder(language, country);
}
