import { isLetter } from '../../../letters/fold.ts';
import type { CalendarNames } from '../calendars/names.ts';
import { dayOf, fullYear, isMonthDay } from '../day.ts';
import type { FoldedLine } from '../folded-line.ts';
import { matchAt } from '../folded-line.ts';
import type { DayMatch } from './day-match.ts';

const date = /(?:(\d{1,2}|\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/y;
/** Year before the first of each era: the Japanese eras since 1926, the Republic of China. */
const eras: readonly (readonly [name: RegExp, before: number])[] = [
  [/令和\s?$/, 2018],
  [/平成\s?$/, 1988],
  [/昭和\s?$/, 1925],
  [/(?:中華)?民[国國]\s?$/, 1911],
];
const taiwanese = /(\d{3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/y;

/** The era whose name ends a text. */
export function eraBefore(text: string): { length: number; before: number } | null {
  for (const [name, before] of eras) {
    const era = name.exec(text);
    if (era) return { length: era[0].length, before };
  }
  return null;
}

/** First letters of the Japanese eras, and the year before each. */
const eraLetters: Readonly<Record<string, number>> = { R: 2018, H: 1988, S: 1925 };
/** Year before the Republic of China's first; its years of three digits that pages print: 2011 to 2050. */
const beforeMinguo = 1911;
const isMinguoYear = (year: number): boolean => year >= 100 && year < 140;
const shortDate = /(\d{1,3})([./-])(\d{1,2})\2(\d{1,2})(?![\d.])/y;

/** R6.11.15 in Japanese, 113.11.15 in Chinese */
function eraDate({ raw, folded }: FoldedLine, at: number, { language }: CalendarNames): DayMatch | null {
  const letter = language === 'ja' && !isLetter(folded[at - 2]) ? eraLetters[raw[at - 1] ?? ''] : undefined;
  if (letter === undefined && language !== 'zh') return null;
  const found = matchAt(shortDate, folded, at);
  const [stated, month, day] = [1, 3, 4].map((part) => Number(found?.[part])) as [number, number, number];
  if (!found || (letter === undefined && (!isMinguoYear(stated) || /[\d./-]/.test(folded[at - 1] ?? '')))) return null;
  const year = stated + (letter ?? beforeMinguo);
  const start = letter === undefined ? at : at - 1;
  if (!dayOf(year, month, day)) return null;
  return { start, end: at + found[0].length, year, month, day, other: null, separator: null };
}

/** 2025年6月5日, 2025년 6월 5일, 令和7年6月5日, 民國114年6月5日, 6月5日, R7.6.5 */
export function eastAsianDate(line: FoldedLine, at: number, names: CalendarNames): DayMatch | null {
  const { folded } = line;
  // Its year, month or day is behind the number: nothing to look for elsewhere.
  if (!/[年년月월]/.test(folded.slice(at + 1, at + 7))) return eraDate(line, at, names);
  const found = matchAt(date, folded, at) ?? matchAt(taiwanese, folded, at);
  if (!found) return null;
  const [month, day] = [Number(found[2]), Number(found[3])];
  const end = at + found[0].length;
  const rest = { end, month, day, other: null, separator: null };
  if (found[1] === undefined) return isMonthDay(month, day) ? { start: at, year: null, ...rest } : null;
  const stated = Number(found[1]);
  const era = eraBefore(folded.slice(Math.max(0, at - 6), at));
  if (era) {
    const year = era.before + stated;
    return dayOf(year, month, day) ? { start: at - era.length, year, ...rest } : null;
  }
  const minguo = names.language === 'zh' && isMinguoYear(stated);
  if (found[1].length % 2 === 1 && !minguo) return null;
  const year = minguo ? beforeMinguo + stated : found[1].length === 2 ? fullYear(stated) : stated;
  return dayOf(year, month, day) ? { start: at, year, ...rest } : null;
}

const weekday =
  /\s?[（([]?(?:星期|周|週|禮拜)?([一二三四五六日天月火水木金土월화수목금토일])(?:曜日?|요일)?[)）\]]?(?![a-z\u3041-\ud7ff])/y;
const order = ['一月월', '二火화', '三水수', '四木목', '五金금', '六土토', '日天일'];

/** A weekday behind such a date: （木）, 星期四, (목). */
export function eastAsianWeekday({ folded }: FoldedLine, at: number): { weekday: number; end: number } | null {
  if (!/[^\0-\u2fff]/.test(folded.slice(at, at + 6))) return null;
  const found = matchAt(weekday, folded, at);
  if (!found) return null;
  const sign = found[1] ?? '';
  return { weekday: order.findIndex((signs) => signs.includes(sign)) + 1, end: at + found[0].length };
}
