import { type SourceType, sourceTypes } from '../../read/document.ts';

/** Checks of values that a record and a flag share. Each gives the value in its canonical form, or null. */

export function sourceType(value: string): SourceType | null {
  return sourceTypes.find((type) => type === value) ?? null;
}

/** A BCP 47 tag of a language that CLDR knows: `ES-ar` → `es-AR`, `spa` → `es`. */
export function languageTag(value: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(value);
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return tag !== undefined && names.of(tag.split('-')[0] ?? tag) !== undefined ? tag : null;
  } catch {
    return null;
  }
}

const instantShape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)? ?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** A day or a time in ISO 8601, with or without offset; a blank may stand for the `T`, as databases print it. */
export function instant(value: string): string | null {
  const match = instantShape.exec(value.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = '', zone = ''] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  if (hour === undefined || minute === undefined) return `${year}-${month}-${day}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const seconds = second === undefined ? '' : `:${second}${fraction}`;
  return `${year}-${month}-${day}T${hour}:${minute}${seconds}${offset(zone)}`;
}

function offset(zone: string): string {
  if (zone === '' || /^z$/i.test(zone)) return zone.toUpperCase();
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
