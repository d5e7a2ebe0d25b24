import { letters } from '../../../letters/fold.ts';
import type { CalendarNames } from '../calendars/names.ts';
import type { Clock } from '../clock/index.ts';
import { clockAt } from '../clock/index.ts';
import { zoneAt } from '../clock/zone.ts';
import type { FoldedLine } from '../folded-line.ts';
import { matchAt } from '../folded-line.ts';
import type { DayMatch } from '../forms/day-match.ts';
import { eastAsianDate, eastAsianWeekday } from '../forms/east-asian.ts';
import { hanDates, hasHanDate } from '../forms/han-numerals.ts';
import { namedDate } from '../forms/named.ts';
import { numericDate } from '../forms/numeric.ts';
import { wordsBefore, wordsFrom } from '../words.ts';

/** Between date and time: punctuation, at most two short words or words of hours. */
const filling = String.raw`[\s,،.;:|·•∙⋅\-–—/()（）[\]]*(?:t(?=\d)|(?:(?:[${letters}]{1,3}(?:\(s\))?|alle|godz|saat|plkst|pukul|hora|heure|kello|kell|klockan|klokken|ngay|pada|nang|ora|orele|ura|time|الساعة|เวลา|στισ|ساعت|בשעה)(?![${letters}])[.:]?[\s,،|–-]*){0,2})`;
const filler = new RegExp(filling, 'y');
const halfOfDay = new RegExp(`[\\s,]{0,3}[${letters}]{1,10}\\s?(?=\\d)`, 'y');
const wholeFiller = new RegExp(`^${filling}$`);

/** How far before a date its time may start: "17:41 JST, Sunday, October 13, 2024". */
const farthestClock = 34;

/** Whether nothing but punctuation and short words stands between two places. */
export function isFiller({ folded }: FoldedLine, from: number, to: number): boolean {
  return from <= to && to - from <= farthestClock && wholeFiller.test(folded.slice(from, to));
}
const beforeWeekday = /[\s,،.–-]{0,3}(?:(?:el|den|am|le|the|on|dia|ngay|of)\s)?$/;

function weekdayBefore(line: FoldedLine, at: number, names: CalendarNames): { weekday: number; start: number } | null {
  const between = beforeWeekday.exec(line.folded.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
  const named = names.weekday(wordsBefore(line, at - between));
  return named && { weekday: named.value, start: named.word.start };
}

function weekdayAfter(line: FoldedLine, at: number, names: CalendarNames): { weekday: number; end: number } | null {
  const asian = eastAsianWeekday(line, at);
  if (asian) return asian;
  const between = matchAt(/[\s,،]{0,2}\(?/y, line.folded, at)?.[0].length ?? 0;
  const words = between ? wordsFrom(line, at + between).filter(({ text }) => text.length > 2) : [];
  const named = names.weekday(words);
  return named && { weekday: named.value, end: named.word.end + (line.folded[named.word.end] === ')' ? 1 : 0) };
}

function clockAfter(line: FoldedLine, at: number, names: CalendarNames, country: string | null): Clock | null {
  const between = matchAt(filler, line.folded, at);
  let hour = at + (between?.[0].length ?? 0);
  // 오후 3:04: the half of the day is a word, longer than the filler takes.
  const half = matchAt(halfOfDay, line.folded, at);
  if (half && !/\d/.test(line.folded[hour] ?? '')) hour = at + half[0].length;
  return clockAt(line, hour, names, country);
}

function clockBefore(
  line: FoldedLine,
  from: number,
  at: number,
  names: CalendarNames,
  country: string | null,
): Clock | null {
  const start = Math.max(from, at - farthestClock);
  const times = [...line.folded.slice(start, at).matchAll(/(?<!\d)\d{1,2}(?:[:.hu]\d{2}|\s?[ap]\.?m|\s?gio\s?\d{2})/g)];
  const last = times.at(-1);
  const clock = last && clockAt(line, start + last.index, names, country);
  if (!clock || clock.end > at) return null;
  return isFiller(line, clock.end, at) ? clock : null;
}

/** The date that starts at the number here, or holds it after its month's name. */
function dayAt(line: FoldedLine, at: number, from: number, names: CalendarNames): DayMatch | null {
  return eastAsianDate(line, at, names) ?? numericDate(line, at, from, names) ?? namedDate(line, at, names);
}

/** A date of a line with the weekday and the time that stand beside it. */
export interface Reading {
  match: DayMatch;
  weekday: number | null;
  clock: Clock | null;
  start: number;
  end: number;
}

/** The word for the year behind it: 2025 г., 2025 р., 2025 roku. */
const wordOfYear = new RegExp(`\\.?\\s?(?:года?|г|року|р|roku|r|godine|године)(?![${letters}])\\.?`, 'y');

/** The year behind the time, as Java and the program `date` write it: Mon Oct 11 14:57:21 CEST 2021. */
const yearBehindTime = /\s(?:[a-z]{2,5}\s)?(\d{4})(?![\d:.])/y;

/** Such a year and where it ends; null where the date has one, or no time to the second leads to it. */
function yearBehind(
  match: DayMatch,
  clock: Clock | null,
  { folded }: FoldedLine,
): { year: number; end: number } | null {
  if (match.year !== null || clock === null || clock.start < match.end || clock.time.length < 'HH:MM:SS'.length)
    return null;
  const found = matchAt(yearBehindTime, folded, clock.end);
  return found && { year: Number(found[1]), end: clock.end + found[0].length };
}

/** A date with what stands beside it. `from`: where the date before it ends. */
function readingOf(
  match: DayMatch,
  line: FoldedLine,
  from: number,
  names: CalendarNames,
  country: string | null,
): Reading {
  const leading = weekdayBefore(line, match.start, names);
  const start = leading && leading.start >= from ? leading.start : match.start;
  const yearEnd = match.end + (matchAt(wordOfYear, line.raw, match.end)?.[0].length ?? 0);
  const after = weekdayAfter(line, yearEnd, names);
  const dayEnd = after?.end ?? yearEnd;
  const next = clockAfter(line, dayEnd, names, country);
  const before = next ? null : clockBefore(line, from, start, names, country);
  // 21:05 15/11/2024 (GMT+7): the zone of a time may stand behind the day.
  const zone = before && !before.zone ? zoneAt(line, dayEnd, country, names.language) : null;
  const clock = before && zone ? { ...before, zone } : (next ?? before);
  const behind = yearBehind(match, clock, line);
  const last = Math.max(dayEnd, clock?.end ?? 0, zone?.end ?? 0, behind?.end ?? 0);
  return {
    match: behind ? { ...match, year: behind.year } : match,
    weekday: leading?.weekday ?? after?.weekday ?? null,
    clock,
    start: Math.min(start, clock?.start ?? start),
    end: closesBracket(line, start, last) ? last + 1 : last,
  };
}

/** The dates of a line, each as far as it reaches. */
export function readings(line: FoldedLine, names: CalendarNames, country: string | null): Reading[] {
  const found: Reading[] = [];
  const { folded } = line;
  for (const match of hasHanDate(folded) ? hanDates(folded) : [])
    found.push(readingOf(match, line, found.at(-1)?.end ?? 0, names, country));
  if (found.length > 0) return found;
  for (let from = 0, at = nextNumber(folded, 0); at >= 0; ) {
    // 10:172025/06/05: a time and the date that a page sets behind it.
    if (/:\d{6}[-/.年]/.test(folded.slice(at - 1, at + 7))) at += 2;
    const match = dayAt(line, at, Math.max(from, isDigit(folded.charCodeAt(at - 1)) ? at : 0), names);
    if (!match || match.start < from) {
      at = nextNumber(folded, endOfNumber(folded, at));
      continue;
    }
    const reading = readingOf(match, line, from, names, country);
    found.push(reading);
    from = reading.end;
    at = nextNumber(folded, from);
  }
  const solar = found.filter(({ match }) => !match.hijri);
  return solar.length > 0 ? solar : found;
}

/** "10 maja (11:03)": the bracket belongs to what it closes. */
function closesBracket({ raw }: FoldedLine, start: number, end: number): boolean {
  const text = raw.slice(start, end);
  return raw[end] === ')' && text.includes('(') && !text.includes(')');
}

function nextNumber(folded: string, from: number): number {
  for (let at = from; at < folded.length; at++) if (isDigit(folded.charCodeAt(at))) return at;
  return -1;
}

function endOfNumber(folded: string, from: number): number {
  let at = from;
  while (isDigit(folded.charCodeAt(at))) at++;
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
