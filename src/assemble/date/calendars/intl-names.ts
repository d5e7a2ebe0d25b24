/** Names of a calendar as they look in lower case: January and Monday are 1. */
export interface NameTable {
  months: Record<string, number>;
  weekdays: Record<string, number>;
  dayPeriods: Record<string, 'am' | 'pm'>;
}

/** A month alone, beside a year and beside a day differ where a language declines. */
const around: readonly Intl.DateTimeFormatOptions[] = [{}, { year: 'numeric' }, { day: 'numeric' }];
const widths = ['long', 'short'] as const;

/** 2024 began on a Monday. */
const monthTimes = Array.from({ length: 12 }, (_, i) => Date.UTC(2024, i, 15));
const weekdayTimes = Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, i + 1));
const hourTimes = [9, 16].map((hour) => Date.UTC(2024, 0, 1, hour));

const latin: Intl.DateTimeFormatOptions = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };

/** Languages that are printed in a second script. */
const otherScripts: Readonly<Record<string, string>> = { sr: 'sr-Latn', bs: 'bs-Cyrl', uz: 'uz-Cyrl', az: 'az-Cyrl' };

function table<Value>(
  locale: string,
  part: 'month' | 'weekday' | 'dayPeriod',
  options: readonly Intl.DateTimeFormatOptions[],
  times: readonly number[],
  meaning: (index: number) => Value,
): Record<string, Value> {
  const found = new Map<string, Value | null>();
  for (const option of options) {
    const format = new Intl.DateTimeFormat(locale, { ...latin, ...option });
    for (const [i, time] of times.entries()) {
      const name =
        format
          .formatToParts(time)
          .find(({ type }) => type === part)
          ?.value.toLowerCase() ?? '';
      if (!/\p{L}{2}|[^\p{Lu}\p{Ll}\d\s.]/u.test(name)) continue;
      for (const form of [name, name.replace(/\.$/, '')])
        found.set(form, found.has(form) && found.get(form) !== meaning(i) ? null : meaning(i));
    }
  }
  return Object.fromEntries([...found].filter((entry): entry is [string, Value] => entry[1] !== null));
}

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
    months: table(locale, 'month', monthOptions, monthTimes, (i) => i + 1),
    weekdays: table(locale, 'weekday', weekdayOptions, weekdayTimes, (i) => i + 1),
    dayPeriods: table(locale, 'dayPeriod', [{ hour: 'numeric', hour12: true }], hourTimes, (i) =>
      i === 0 ? 'am' : 'pm',
    ),
  };
}
