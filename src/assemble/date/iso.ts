import type { Day } from './day.ts';
import { dayOf, timeOf } from './day.ts';

/** A local time as far as it is stated. */
export interface Stamp {
  day: Day;
  /** `HH:MM` or `HH:MM:SS`. */
  time: string | null;
  /** `Z` or `+02:00`. */
  offset: string | null;
}

/** The stamp in ISO 8601. */
export function isoOf({ day, time, offset }: Stamp): string {
  return time ? `${day}T${time}${offset ?? ''}` : day;
}

const extended =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[T\s]|\s-\s|[A-Z]{3,4})\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:]\d{1,9})?)?\s?(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?/i;
const basic = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/i;

function offsetOf(written: string | undefined): string | null {
  if (!written) return null;
  if (/^[zug]/i.test(written)) return 'Z';
  return `${written.slice(0, 3)}:${written.slice(3).replace(':', '') || '00'}`;
}

/** What an ISO 8601 value, or one much like it, says; null where it is none. Fractions of a second are dropped. */
export function readIso(value: string): Stamp | null {
  const found = extended.exec(value.trim()) ?? basic.exec(value.trim());
  const day = found && dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  if (!found || !day) return null;
  if (found[4] === undefined) return { day, time: null, offset: null };
  const time = timeOf(Number(found[4]), Number(found[5]), found[6] ? Number(found[6]) : null);
  return { day, time, offset: time ? offsetOf(found[7]) : null };
}

/** Minutes since 1970 of a stamp read as if it were UTC; null without a time. */
export function localMinutes({ day, time }: Stamp): number | null {
  return time ? Date.parse(`${day}T${time.slice(0, 5)}Z`) / 60_000 : null;
}

/** Minutes that an offset is ahead of UTC. */
export function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}

/** `-180` → `-03:00`. */
export function writeOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The stamp in UTC, as precise as it is; null unless time and offset are known. */
export function utcOf({ day, time, offset }: Stamp): string | null {
  if (!time || !offset) return null;
  const instant = new Date(Date.parse(`${day}T${time}Z`) - offsetMinutes(offset) * 60_000).toISOString();
  return `${instant.slice(0, time.length === 8 ? 19 : 16)}Z`;
}
