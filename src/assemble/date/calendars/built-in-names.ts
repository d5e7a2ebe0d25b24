import { calendars } from '../../../generated/calendar.ts';
import type { NameTable } from './intl-names.ts';

/** The languages whose calendar is built in. */
export const builtInLanguages: readonly string[] = Object.keys(calendars);

/** The names of a language whose calendar is built in; null of another. */
export function builtInNames(language: string): NameTable | null {
  const calendar = Object.hasOwn(calendars, language) ? calendars[language] : undefined;
  if (!calendar) return null;
  return {
    months: table(calendar.months, (i) => i + 1),
    weekdays: table(calendar.weekdays, (i) => i + 1),
    dayPeriods: table(calendar.dayPeriods, (i) => (i === 0 ? 'am' : 'pm')),
  };
}

function table<Value>(names: string, meaning: (index: number) => Value): Record<string, Value> {
  const each = names
    .split('\n')
    .flatMap((same, i) =>
      same.split('|').flatMap((name) => [name, name.replace(/\.$/, '')].map((form) => [form, meaning(i)] as const)),
    );
  return Object.fromEntries(each);
}
