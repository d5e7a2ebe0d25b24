/** A day found in a line: its parts as printed, not yet reconciled with anything. */
export interface DayMatch {
  start: number;
  end: number;
  /** Null where the print leaves it out. */
  year: number | null;
  month: number;
  day: number;
  /** What a numeric date says when its day and month are read the other way round, if that is a date too. */
  other: { year: number | null; month: number; day: number } | null;
  /** What separates the numbers of a numeric date. */
  separator: string | null;
  /** Whether it is of the Hijri calendar, which may be a day off: a date beside it is the better one. */
  hijri?: boolean;
}
