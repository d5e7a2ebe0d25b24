import { type HalfOfDay, halfOf } from './half-of-day.ts';

/** Names of a calendar as they look in lower case: January and Monday are 1. */
export interface NameTable {
  months: Record<string, number>;
  weekdays: Record<string, number>;
  dayPeriods: Record<string, HalfOfDay>;
}

/** A month alone, beside a year and beside a day differ where a language declines. */
const around: readonly Intl.DateTimeFormatOptions[] = [{}, { year: 'numeric' }, { day: 'numeric' }];
const widths = ['long', 'short'] as const;
const hourOptions = [undefined, ...widths].map((dayPeriod) => ({ dayPeriod, hour: 'numeric', hour12: true }) as const);

/** 2024 began on a Monday. */
const monthTimes = Array.from({ length: 12 }, (_, i) => Date.UTC(2024, i, 15));
const weekdayTimes = Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, i + 1));
/** From one o'clock: midnight has words of its own. */
const hourTimes = Array.from({ length: 23 }, (_, i) => Date.UTC(2024, 0, 1, i + 1));

const latin: Intl.DateTimeFormatOptions = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };

/** Languages that are printed in a second script. */
const otherScripts: Readonly<Record<string, string>> = { sr: 'sr-Latn', bs: 'bs-Cyrl', uz: 'uz-Cyrl', az: 'az-Cyrl' };

function table<Value>(
  locale: string,
  part: 'month' | 'weekday' | 'dayPeriod',
  options: readonly Intl.DateTimeFormatOptions[],
  times: readonly number[],
  meaning: (indexes: readonly number[]) => Value | null,
): Record<string, Value> {
  const found = new Map<string, Set<number>>();
  for (const option of options) {
    const format = new Intl.DateTimeFormat(locale, { ...latin, ...option });
    for (const [i, time] of times.entries()) {
      const name =
        format
          .formatToParts(time)
          .find(({ type }) => type === part)
          ?.value.toLowerCase() ?? '';
      if (!/\p{L}{2}|[^\p{Lu}\p{Ll}\d\s.]/u.test(name)) continue;
      for (const form of [name, name.replace(/\.$/, '')]) found.set(form, (found.get(form) ?? new Set()).add(i));
    }
  }
  const meant = [...found].map(([form, indexes]) => [form, meaning([...indexes])] as const);
  return Object.fromEntries(meant.filter((entry): entry is [string, Value & {}] => entry[1] !== null));
}

const count = ([first = 0, ...more]: readonly number[]): number | null => (more.length === 0 ? first + 1 : null);

/** The language, or English where `Intl` does not know it. */
export function intlLocale(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * The names of a language that the built-in table leaves out, from the CLDR data of the engine's own `Intl`; empty where that does not
 * know the language.
 */
export function intlNames(language: string): NameTable {
  if (language !== 'en' && intlLocale(language) === 'en') return { months: {}, weekdays: {}, dayPeriods: {} };
  const own = namesOf(language);
  const second = otherScripts[language];
  if (!second) return own;
  const more = namesOf(second);
  return {
    months: { ...more.months, ...own.months },
    weekdays: { ...more.weekdays, ...own.weekdays },
    dayPeriods: { ...more.dayPeriods, ...own.dayPeriods },
  };
}

function namesOf(locale: string): NameTable {
  const monthOptions = widths.flatMap((month) => around.map((option) => ({ ...option, month })));
  const weekdayOptions = widths.map((weekday) => ({ weekday }));
  return {
    months: table(locale, 'month', monthOptions, monthTimes, count),
    weekdays: table(locale, 'weekday', weekdayOptions, weekdayTimes, count),
    dayPeriods: table(locale, 'dayPeriod', hourOptions, hourTimes, (indexes) => halfOf(indexes.map((i) => i + 1))),
  };
}
