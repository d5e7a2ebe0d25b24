import { calendars } from '../../../generated/calendar.ts';
import type { NameTable } from './intl-names.ts';

const halves = ['am', 'pm', 'night'] as const;

/** The languages whose calendar is built in. */
export const builtInLanguages: readonly string[] = Object.keys(calendars);

/** The names of a language whose calendar is built in; null of another. */
export function builtInNames(language: string): NameTable | null {
  const calendar = Object.hasOwn(calendars, language) ? calendars[language] : undefined;
  if (!calendar) return null;
  const lines = calendar.split('\n');
  return {
    months: table(lines.slice(0, 12), (i) => i + 1),
    weekdays: table(lines.slice(12, 19), (i) => i + 1),
    dayPeriods: table(lines.slice(19), (i) => halves[i] ?? 'night'),
  };
}

/** All that a name with its beginnings marked stands for: ene~ro is `ene` and `enero`. */
const formsOf = (name: string): string[] =>
  name.split('~').map((_, i, pieces) =>
    pieces
      .slice(0, i + 1)
      .join('')
      .replace(/\.$/, ''),
  );

function table<Value>(lines: readonly string[], meaning: (index: number) => Value): Record<string, Value> {
  const names = lines.flatMap((same, i) =>
    same
      .split('|')
      .filter(Boolean)
      .flatMap((name) => formsOf(name).map((form) => [form, meaning(i)] as const)),
  );
  return Object.fromEntries(names);
}
