import { dayOf } from '../day.ts';
import type { DayMatch } from './day-match.ts';
import { eraBefore } from './east-asian.ts';

const digits = '〇一二三四五六七八九';
const date =
  /([元〇零一二三四五六七八九十百]{1,5})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日號号]/g;

/** 五, 十, 二十五, 二〇二五, 一一三, 一百一十三; the first year of an era is 元. */
function numberOf(signs: string): number {
  let whole = 0;
  let units = 0;
  for (const sign of signs.replaceAll('零', '〇').replace('元', '一')) {
    const power = '十百'.indexOf(sign);
    if (power >= 0) whole += (units || 1) * 10 ** (power + 1);
    units = power >= 0 ? 0 : 10 * units + digits.indexOf(sign);
  }
  return whole + units;
}

/** Whether a text may hold a date in Han numerals. */
export const hasHanDate = (text: string): boolean => /[一二三四五六七八九十][日號号]/.test(text);

/** Dates all in Han numerals: 二〇二五年六月二十五日, 民國一一三年十一月十五日. */
export function hanDates(folded: string): DayMatch[] {
  return [...folded.matchAll(date)].flatMap(({ index, 0: text, 1: years = '', 2: months = '', 3: days = '' }) => {
    const era = eraBefore(folded.slice(Math.max(0, index - 4), index));
    const year = numberOf(years) + (era?.before ?? 0);
    const [month, day] = [numberOf(months), numberOf(days)];
    if (!dayOf(year, month, day)) return [];
    const start = index - (era?.length ?? 0);
    return [{ start, end: index + text.length, year, month, day, other: null, separator: null }];
  });
}
