import { daysBetween } from '../day.ts';
import type { Stamp } from '../iso.ts';
import { localMinutes, offsetMinutes, writeOffset } from '../iso.ts';

/** Offsets from UTC that clocks run by, in minutes: whole hours from -11 (nobody lives at -12) to +14 and these (IANA tz). */
const betweenHours = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825]);
const isRealOffset = (minutes: number): boolean =>
  (minutes % 60 === 0 && minutes >= -660 && minutes <= 840) || betweenHours.has(minutes);

/** Whether a time of the metadata is the printed one, and what offset it then gives it. */
export interface Fit {
  offset: string | null;
  /** Whether the minute agrees, and not only the day. */
  toTheMinute: boolean;
}

/** Pages round, or print the minute the text was saved: so far apart, in the offset as stated, is still the same time. */
const sameTime = 5;

function fitTimes(printed: number, stated: number, offset: string | null): Fit | null {
  const difference = printed - stated;
  if (offset === null) {
    // Without an offset it is either the same clock or, as often, UTC unsaid; what offset that makes is not stated.
    return isRealOffset(difference) || Math.abs(difference) <= sameTime
      ? { offset: null, toTheMinute: difference % 15 === 0 }
      : null;
  }
  if (difference === 0) return { offset, toTheMinute: true };
  const ahead = difference + offsetMinutes(offset);
  if (isRealOffset(ahead)) return { offset: writeOffset(ahead), toTheMinute: true };
  return Math.abs(difference) <= sameTime ? { offset, toTheMinute: false } : null;
}

/** Whether, somewhere on earth, the instant falls on the day. */
function fitDay(day: string, { day: stated, time, offset }: Stamp): boolean {
  const between = daysBetween(stated, day);
  if (between === 0) return true;
  if (!time || !offset || Math.abs(between) > 1) return false;
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) - offsetMinutes(offset);
  return between > 0 ? minutes + 840 >= 1440 : minutes - 720 < 0;
}

/** Whether the metadata's time is the printed one in some real offset; null where it is another. */
export function fitOf(printed: Stamp, stated: Stamp): Fit | null {
  const clock = localMinutes(printed);
  const other = localMinutes(stated);
  if (clock !== null && other !== null) return fitTimes(clock, other, stated.offset);
  return fitDay(printed.day, stated) ? { offset: null, toTheMinute: false } : null;
}

/** The day on which a time printed without one falls, when it is the time of that stamp in some real offset. */
export function dayOfTime(time: string, stated: Stamp): Stamp | null {
  const other = localMinutes(stated);
  if (other === null) return null;
  const nearest = [-1, 0, 1]
    .map((days) => new Date(Date.parse(`${stated.day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10))
    .map((day) => ({ day, time, offset: null }))
    .map((stamp) => ({
      stamp,
      distance: Math.abs((localMinutes(stamp) ?? 0) - other),
      fits: fitOf(stamp, stated)?.toTheMinute ?? false,
    }))
    .filter(({ fits }) => fits)
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest?.stamp ?? null;
}
