import { agencies } from '../../../names/agencies.ts';
import { nameKey } from './key.ts';

/** Short names are words and initials too: they count only in capitals or as the agency writes itself. */
const shortest = 5;

let names: { long: ReadonlySet<string>; short: ReadonlySet<string> } | null = null;

/** Whether the words name a news agency. */
export function isAgency(name: string): boolean {
  names ??= {
    long: new Set(agencies.filter(({ length }) => length >= shortest).map(nameKey)),
    short: new Set(agencies.filter(({ length }) => length < shortest).flatMap((short) => [short, short.toUpperCase()])),
  };
  const trimmed = name.trim();
  return trimmed.length < shortest ? names.short.has(trimmed) : names.long.has(nameKey(trimmed));
}
