import type { Fact, FactSource } from '../../../read/document.ts';
import { daysBetween } from '../day.ts';
import type { Stamp } from '../iso.ts';
import { readIso } from '../iso.ts';
import type { DateContext } from '../printed/found.ts';
import { findDates } from '../printed/index.ts';

/** A date of the metadata. */
export interface FactDate {
  stamp: Stamp;
  fact: Fact;
  /** Whether day and month of its numbers may be read either way and nothing has settled which. */
  ambiguous: boolean;
}

const epoch = /^\d{10}(?:\d{3})?$/;

/** What a value of the metadata says: ISO 8601, seconds or milliseconds since 1970, else a printed date. */
export function readStamp(value: string, language: string | null, context: DateContext): Stamp | null {
  const text = value.trim().slice(0, 200);
  if (epoch.test(text)) return readIso(new Date(Number(text.padEnd(13, '0'))).toISOString());
  const iso = readIso(text);
  if (iso) return iso;
  const { day, time, offset } = findDates(text, language, context).find((date) => date.day !== null) ?? {};
  return day ? { day, time: time ?? null, offset: offset ?? null } : null;
}

const inNumbers = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/;

/** Whether a value is another day when its numbers are read in the other order. */
function isAmbiguous(value: string, language: string | null, context: DateContext): boolean {
  if (!inNumbers.test(value.trim())) return false;
  const [first, second] = (['day', 'month'] as const).map((pageOrder) =>
    readStamp(value, language, { ...context, pageOrder }),
  );
  return first?.day !== second?.day;
}

/** Sources in the order of their worth: what is written for machines about the page first, a `<time>` somewhere on it last. */
const worth: readonly FactSource[] = ['json-ld', 'meta', 'front-matter', 'microdata', 'html', 'link', 'title', 'time'];

/** Days of servers whose clock or field was never set. */
const unset = /^(?:1970-01-01|1969-12-31|0001|0000)/;

/** Days that clocks and zones may put a date after the moment the page was fetched. */
const mostAhead = 1;

/** The dates of the facts, best source first. What is no date, was never set, or lies after the fetch (`context.now`) is left out. */
export function factDates(facts: readonly Fact[], language: string | null, context: DateContext): FactDate[] {
  const fetched = context.now && readIso(context.now);
  const dates = facts.flatMap((fact) => {
    const stamp = readStamp(fact.value, language, context);
    if (!stamp || unset.test(stamp.day)) return [];
    return fetched && daysBetween(fetched.day, stamp.day) > mostAhead
      ? []
      : [{ stamp, fact, ambiguous: isAmbiguous(fact.value, language, context) }];
  });
  return dates.sort((a, b) => worth.indexOf(a.fact.from) - worth.indexOf(b.fact.from));
}
