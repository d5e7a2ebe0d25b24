import { fold } from '../../../letters/fold.ts';
import type { Day } from '../day.ts';
import type { DateLine, LinePlace } from '../lines/date-line.ts';
import type { DateContext, FoundDate } from '../printed/found.ts';
import { findDates } from '../printed/index.ts';
import { kindAlone } from '../printed/marks.ts';
import type { PrintedPart } from '../source.ts';

/** A date as the lines print it, put together where its time stands on the next line. */
export interface PrintedDate extends Omit<FoundDate, 'start' | 'end' | 'iso'> {
  parts: readonly PrintedPart[];
  day: Day | null;
  place: LinePlace;
}

/** All the lines' dates; a line that is only a mark ("Last updated:") marks the first date of the next. */
function printedDates(lines: readonly DateLine[], language: string | null, context: DateContext): PrintedDate[] {
  let carried: PrintedDate['kind'] = 'unknown';
  return lines.flatMap(({ text, place = 'head' }, line) => {
    const found = findDates(text, language, context);
    const mark = carried;
    carried = found.length === 0 ? kindAlone(fold(text.slice(0, 80)), context.lexicons) : 'unknown';
    return found.map(({ start, end, iso: _, ...date }, i) => ({
      ...date,
      kind: i === 0 && date.kind === 'unknown' ? mark : date.kind,
      parts: [{ line, start, end }],
      place,
    }));
  });
}

const lineOf = (date: PrintedDate): number => date.parts[0]?.line ?? 0;

/** Whether the second is the time of the first: the next thing printed, at most one line on, and marked no other way. */
function isTimeOf(date: PrintedDate, time: PrintedDate | undefined): time is PrintedDate {
  if (time?.form !== 'time' || date.form !== 'date' || date.time !== null) return false;
  return lineOf(time) - lineOf(date) <= 1 && (time.kind === 'unknown' || time.kind === date.kind);
}

function join(first: PrintedDate, second: PrintedDate): PrintedDate {
  const [date, time] = first.form === 'date' ? [first, second] : [second, first];
  const { time: clock, offset, offsetExact } = time;
  const parts = [...first.parts, ...second.parts];
  return { ...date, time: clock, offset, offsetExact, text: `${first.text} ${second.text}`, parts };
}

/** The dates that the lines print, in page order, each with its time. */
export function candidates(lines: readonly DateLine[], language: string | null, context: DateContext): PrintedDate[] {
  const printed = printedDates(lines, language, context);
  const joined: PrintedDate[] = [];
  for (let i = 0; i < printed.length; i++) {
    const [date, next, afterNext] = printed.slice(i, i + 3);
    if (!date) break;
    const timeFirst = date.form === 'time' && date.kind === 'unknown' && next?.form === 'date' && next.time === null;
    if (isTimeOf(date, next)) joined.push(join(date, next));
    else if (timeFirst && lineOf(next) - lineOf(date) === 1 && !isTimeOf(next, afterNext))
      joined.push(join(date, next));
    else {
      joined.push(date);
      continue;
    }
    i++;
  }
  return joined;
}
