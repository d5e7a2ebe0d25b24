import { isLetter, letters } from '../../../letters/fold.ts';
import type { CalendarNames } from '../calendars/names.ts';
import type { OtherCalendar } from '../calendars/other.ts';
import { otherCalendarMonth, shortYear, toGregorian } from '../calendars/other.ts';
import { isMonthDay } from '../day.ts';
import type { FoldedLine } from '../folded-line.ts';
import { matchAt } from '../folded-line.ts';
import type { Word } from '../words.ts';
import { wordsBefore, wordsFrom } from '../words.ts';
import type { DayMatch } from './day-match.ts';

/** Ordinal marks behind a day: 1st, 1er, 1º, 1.º, 6η, 5a. */
const ordinal = String.raw`(?:[\s.]?(?:st|nd|rd|th|er|re|ro|eme|e|o|a|οσ|η|ª|º|°|\(a\)|-?го)(?![${letters}\d]))?`;
/** What may stand between day, month and year. */
const gap = String.raw`[\s.,،၊\/–-]{0,3}`;
const ofDay = new RegExp(
  `(\\d{1,2})(?!\\d)${ordinal}${gap}(?:(?:of|del mes de|de|del|do|da|di|den|ta')\\s|d'\\s?)?`,
  'y',
);
const dayAfter = new RegExp(`${gap}(\\d{1,2})(?!\\d)${ordinal}\\.?`, 'y');
const yearFirst = new RegExp(`(\\d{4})(?!\\d)(?:\\(?e?\\)?ko)?${gap}`, 'y');
/** What may stand between a year and its month or day: 2025 m., 2025. gada. */
const wordOfYear = new RegExp(`[${letters}]{1,5}(?:\\.\\s?|\\s)`, 'y');
const dayHere = new RegExp(`(\\d{1,2})(?!\\d)${ordinal}`, 'y');
/** Apr 042013: day and year that a page prints in boxes of their own. */
const gluedYear = /(\d{2})((?:19|20)\d{2})(?!\d)/y;
/** A year of four digits, a glued day or hour behind it allowed, or of two where they cannot be anything else. */
const year = new RegExp(
  `${gap}(?:[คพ]\\.ศ\\.\\s?|(?:del any|de l'any|del ano|del|de|do|of|nam)\\s)?(?:'?(\\d{4})(?!\\d{3})|'(\\d{2})(?!\\d)|(?<=[./-])(\\d{2})(?![\\d:.h]|\\s?(?:am|pm|uhr)))`,
  'y',
);
const loneYear = /\s(\d{2})(?=\s*(?:$|[,|·•)–-]|\d{1,2}:\d{2}))/y;
const vietnameseMonth = /(?:thang|thg)\s?(?:(\d{1,2})(?!\d)|muoi\s(mot|hai)(?![a-z]))/y;
/** Between the two names of a month that Arabic papers print: نيسان / أبريل, أبريل (نيسان). */
const slash = /\s?[/(]\s?/y;
const beforeDay = /[\s.,/–-]{0,3}(?:(?:the|el|le|den)\s)?$/;

interface Month {
  month: number;
  calendar: OtherCalendar | null;
  start: number;
  end: number;
}

function monthAmong(words: readonly Word[], names: CalendarNames): Month | null {
  const named = names.month(words);
  if (named) return { month: named.value, calendar: null, start: named.word.start, end: named.word.end };
  for (const { text, start, end } of words) {
    const other = otherCalendarMonth(text);
    if (other) return { ...other, start, end };
  }
  return null;
}

function monthAt(line: FoldedLine, at: number, names: CalendarNames): Month | null {
  const vietnamese = line.folded.startsWith('th', at) ? matchAt(vietnameseMonth, line.folded, at) : null;
  if (vietnamese) {
    const month = vietnamese[2] ? 10 + ['mot', 'hai'].indexOf(vietnamese[2]) + 1 : Number(vietnamese[1]);
    return { month, calendar: null, start: at, end: at + vietnamese[0].length };
  }
  return monthAmong(wordsFrom(line, at), names);
}

function yearAt(
  { folded }: FoldedLine,
  at: number,
  { calendar }: Month,
  names: CalendarNames,
): { year: number; end: number } | null {
  const short = (digits: string): number => shortYear(Number(digits), names.buddhist || calendar === 'buddhist');
  const found = matchAt(year, folded, at);
  if (found) {
    const four = found[1];
    return { year: four ? Number(four) : short((found[2] ?? found[3]) as string), end: at + found[0].length };
  }
  const lone = matchAt(loneYear, folded, at);
  return lone && { year: short(lone[1] as string), end: at + lone[0].length };
}

function match(start: number, end: number, stated: number | null, month: Month, day: number): DayMatch | null {
  if (stated !== null) {
    const date = toGregorian(stated, month.month, day, month.calendar);
    return date && { start, end, ...date, other: null, separator: null, hijri: month.calendar === 'islamic' };
  }
  if (month.calendar === 'persian' || month.calendar === 'islamic' || !isMonthDay(month.month, day)) return null;
  return { start, end, year: null, month: month.month, day, other: null, separator: null };
}

/** 5 de junio de 2025, 5. Juni 2025, 29 / Dezember / 2022, 03.Mär.19, 5 tháng 6 năm 2025 */
function dayFirst(line: FoldedLine, at: number, names: CalendarNames): DayMatch | null {
  const day = matchAt(ofDay, line.folded, at);
  const month = day && monthAt(line, at + day[0].length, names);
  if (!day || !month) return null;
  const slashed = matchAt(slash, line.folded, month.end);
  const twin = slashed && monthAt(line, month.end + slashed[0].length, names);
  if (twin?.month === month.month) month.end = twin.end + (line.folded[twin.end] === ')' ? 1 : 0);
  const stated = yearAt(line, month.end, month, names);
  const whole = stated && match(at, stated.end, stated.year, month, Number(day[1]));
  return whole ?? match(at, month.end, null, month, Number(day[1]));
}

/** June 5, 2025, mayo 11, 2022 */
function monthFirst(line: FoldedLine, at: number, names: CalendarNames): DayMatch | null {
  const between = beforeDay.exec(line.folded.slice(Math.max(0, at - 7), at))?.[0].length ?? 0;
  if (!isLetter(line.folded[at - between - 1])) return null;
  const glued = matchAt(gluedYear, line.folded, at);
  const day = glued ?? matchAt(dayHere, line.folded, at);
  if (!day || /[:h]/.test(line.folded[at + day[0].length] ?? '')) return null;
  const month = monthAmong(wordsBefore(line, at - between), names);
  if (!month) return null;
  const end = at + day[0].length;
  const stated = glued ? { year: Number(glued[2]), end } : yearAt(line, end, month, names);
  const whole = stated && match(month.start, stated.end, stated.year, month, Number(day[1]));
  return whole ?? match(month.start, end, null, month, Number(day[1]));
}

/** 2025. június 5., 2025 June 5, 2025. gada 5. jūnijs */
function yearThenMonth(line: FoldedLine, at: number, names: CalendarNames): DayMatch | null {
  const stated = matchAt(yearFirst, line.folded, at);
  if (!stated) return null;
  const next = at + stated[0].length;
  const word = matchAt(wordOfYear, line.folded, next);
  for (const from of word ? [next, next + word[0].length] : [next]) {
    const found = monthDayAt(line, from, names) ?? dayMonthAt(line, from, names);
    if (found) return match(at, found.end, Number(stated[1]), found.month, found.day);
  }
  return null;
}

interface MonthDay {
  month: Month;
  day: number;
  end: number;
}

function monthDayAt(line: FoldedLine, at: number, names: CalendarNames): MonthDay | null {
  const month = monthAt(line, at, names);
  const day = month && matchAt(dayAfter, line.folded, month.end);
  return day && month && { month, day: Number(day[1]), end: month.end + day[0].length };
}

function dayMonthAt(line: FoldedLine, at: number, names: CalendarNames): MonthDay | null {
  const day = matchAt(ofDay, line.folded, at);
  const month = day && monthAt(line, at + day[0].length, names);
  return day && month && { month, day: Number(day[1]), end: month.end };
}

/** A date whose month is a word, with its first number (or, month first, its day) at this place. */
export function namedDate(line: FoldedLine, at: number, names: CalendarNames): DayMatch | null {
  if (/^\d{4}/.test(line.folded.slice(at, at + 4)))
    return matchAt(gluedYear, line.folded, at) ? monthFirst(line, at, names) : yearThenMonth(line, at, names);
  const partOfTime = /\d[:.]$/.test(line.folded.slice(Math.max(0, at - 2), at));
  // The month is at most "th del mes de " behind its day.
  const followed = /[^\0-@[-`{-\x7f]/.test(line.folded.slice(at + 1, at + 18));
  return (partOfTime || !followed ? null : dayFirst(line, at, names)) ?? monthFirst(line, at, names);
}
