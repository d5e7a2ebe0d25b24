import type { Day } from '../day.ts';
import type { Known } from '../stated/index.ts';
import { bestFit } from '../stated/index.ts';
import type { PrintedDate } from './candidates.ts';

const fits = ({ day, time, offset }: PrintedDate, dates: readonly Known[]): boolean =>
  day !== null && bestFit({ day, time, offset }, dates) !== null;

const mayBeRelease = ({ kind, form }: PrintedDate): boolean =>
  form !== 'time' && (kind === 'published' || kind === 'unknown');

/** The kind of a date that is marked by words for both: of change, where something else is the publication. */
function kindOfEither(date: PrintedDate, printed: readonly PrintedDate[], published: readonly Known[]) {
  if (fits(date, published)) return 'unknown';
  return published.length > 0 || printed.some(mayBeRelease) ? 'updated' : 'unknown';
}

/**
 * Settles the dates whose marks leave open what they date. The day of the printed paper stands for the publication unless something else
 * states that; where the metadata state an earlier one, the same day printed without a mark is the paper's too.
 */
export function settleKinds(printed: readonly PrintedDate[], published: readonly Known[]): PrintedDate[] {
  const issues = new Set(printed.flatMap(({ kind, day }) => (kind === 'issue' && day ? [day] : [])));
  const isEarlier = (day: Day): boolean => published.some(({ stamp }) => stamp.day < day);
  const ofPaper = ({ kind, day, time }: PrintedDate): boolean =>
    kind === 'issue' || (kind === 'unknown' && time === null && day !== null && issues.has(day) && isEarlier(day));
  const others = printed.filter((date) => !ofPaper(date));
  return printed.flatMap((date): PrintedDate[] => {
    if (date.kind === 'either') return [{ ...date, kind: kindOfEither(date, others, published) }];
    if (!ofPaper(date)) return [date];
    return others.some(mayBeRelease) || (date.day && isEarlier(date.day)) ? [] : [{ ...date, kind: 'unknown' }];
  });
}
