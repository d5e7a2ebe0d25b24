import type { Figures, JudgedPage } from '../judged-page.ts';
import { isKnown, share } from './average.ts';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The day as an ISO date has it, in its own zone; of another form the day that JavaScript reads, in the zone of this machine. */
function dayOf(date: string | null): string | null {
  const text = (date ?? '').trim();
  const iso = /^\d{4}-\d\d-\d\d/.exec(text);
  if (iso) return iso[0];
  const read = new Date(Date.parse(text));
  if (Number.isNaN(read.getTime())) return null;
  return `${read.getFullYear()}-${twoDigits(read.getMonth() + 1)}-${twoDigits(read.getDate())}`;
}

/** The share of pages whose day of publication is the wanted one. No date where one is known is wrong. */
export function date(pages: readonly JudgedPage[]): Figures<'right'> {
  const days = pages.flatMap(({ gold, answer }) =>
    isKnown(gold.date) ? [{ given: dayOf(answer.date), wanted: dayOf(gold.date) }] : [],
  );
  return { right: share(days.map(({ given, wanted }) => given !== null && given === wanted)) };
}
