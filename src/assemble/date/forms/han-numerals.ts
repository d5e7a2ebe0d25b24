import { dayOf } from '../day.ts';
import type { DayMatch } from './day-match.ts';

const digits = '〇一二三四五六七八九';
const date = /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日號号]/g;

/** 二〇二五 */
const yearOf = (signs: string): number =>
  [...signs.replaceAll('零', '〇')].reduce((year, sign) => 10 * year + digits.indexOf(sign), 0);

/** 五, 十, 二十五 */
function numberOf(signs: string): number {
  const [tens = '', units] = signs.split('十');
  if (units === undefined) return digits.indexOf(tens);
  return 10 * (tens === '' ? 1 : digits.indexOf(tens)) + (units === '' ? 0 : digits.indexOf(units));
}

/** Whether a text may hold a date in Han numerals. */
export const hasHanDate = (text: string): boolean => /[一二三四五六七八九十][日號号]/.test(text);

/** Dates all in Han numerals: 二〇二五年六月二十五日. */
export function hanDates(folded: string): DayMatch[] {
  return [...folded.matchAll(date)].flatMap(({ index, 0: text, 1: years = '', 2: months = '', 3: days = '' }) => {
    const [year, month, day] = [yearOf(years), numberOf(months), numberOf(days)];
    if (!dayOf(year, month, day)) return [];
    return [{ start: index, end: index + text.length, year, month, day, other: null, separator: null }];
  });
}
