import type { Day } from '../day.ts';
import type { OrderEvidence } from '../forms/numeric-order.ts';
import type { DateKind, DateWords } from './marks.ts';

/** What helps to read a line's dates. */
export interface DateContext extends Pick<OrderEvidence, 'knownDays' | 'pageOrder' | 'country'> {
  /** Words that mark dates: the page's language first, then English. */
  lexicons: readonly DateWords[];
  /** ISO 8601: what relative dates are counted from; null: they are found but name no day. */
  now: string | null;
  /** Whether to look for relative dates ("ayer") at all. */
  relative: boolean;
}

export const noDateContext: DateContext = {
  knownDays: new Set(),
  pageOrder: null,
  country: null,
  lexicons: [],
  now: null,
  relative: false,
};

/** A date, a relative date or a time of day that a line prints. */
export interface FoundDate {
  text: string;
  start: number;
  end: number;
  form: 'date' | 'relative' | 'time';
  /** `2025-06-05`, `2025-06-05T10:17`, with an offset where one is printed; null where the print does not name the day. */
  iso: string | null;
  day: Day | null;
  /** `MM-DD` of a date printed without its year; a numeric one may be read two ways. */
  withoutYear: readonly string[];
  /** `HH:MM` or `HH:MM:SS`. */
  time: string | null;
  offset: string | null;
  /** False where a zone's name is used loosely, as CET is in summer. */
  offsetExact: boolean;
  kind: DateKind;
  /** 1 for Monday to 7 for Sunday, where one is printed beside the date. */
  weekday: number | null;
  /** Whether that weekday is not the one of the day. */
  weekdayConflict: boolean;
}
