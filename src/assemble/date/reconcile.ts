import type { Fact, Metadata } from '../../read/document.ts';
import { countryOf, dayInAddress } from './address.ts';
import type { DateLine, PrintedDate, PrintedPart } from './candidates.ts';
import { candidates } from './candidates.ts';
import { complete } from './complete.ts';
import type { Day } from './day.ts';
import type { FactDate } from './facts.ts';
import { factDates, readStamp } from './facts.ts';
import type { Fit } from './fit.ts';
import { fit } from './fit.ts';
import type { Stamp } from './iso.ts';
import { isoOf, offsetMinutes, utcOf } from './iso.ts';
import { lineOf } from './line.ts';
import type { DateWords } from './marks.ts';
import { numericDate } from './numeric.ts';
import type { DateContext } from './found.ts';
import { noDateContext } from './found.ts';
import type { NumericOrder } from './numeric-order.ts';

export interface DateOptions {
  /** BCP 47 tag of the page, with its region where one is stated (`en-GB`). */
  language: string | null;
  /** Words that mark dates: the page's language first, then English. */
  lexicons: readonly DateWords[];
  /** The page's address. */
  url: string | null;
  /** ISO 8601: when the page was fetched; relative dates are counted from it. */
  fetched: string | null;
  /** ISO 8601: what they are counted from where `fetched` is not known. */
  now: string | null;
}

/** Where a value comes from. */
export type DateSource =
  | ({ from: 'line' } & PrintedPart)
  | { from: 'fact'; fact: Fact }
  | { from: 'attribute'; line: number }
  | { from: 'url'; url: string };

export interface ResolvedDate {
  /** As printed; a time on the next line is joined by a blank. */
  text: string | null;
  published: string | null;
  modified: string | null;
  day: Day | null;
  utc: string | null;
  conflicts: readonly ('date-conflict' | 'weekday-conflict')[];
  evidence: { published: readonly DateSource[]; modified: readonly DateSource[] };
}

interface Known {
  stamp: Stamp;
  source: DateSource;
}

const known = (dates: readonly FactDate[]): Known[] => dates.map(({ stamp, fact }) => ({ stamp, source: { from: 'fact', fact } }));
const stamps = (dates: readonly Known[]): Stamp[] => dates.map(({ stamp }) => stamp);

/** The order that one of the lines' dates proves by a number above 12. */
function provenOrder(lines: readonly DateLine[]): NumericOrder | null {
  for (const { text } of lines) {
    for (const { index, 0: run } of lineOf(text).folded.matchAll(/(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/g)) {
      const date = numericDate(lineOf(text), index, 0);
      if (date && !date.other && date.day !== date.month) return Number.parseInt(run, 10) === date.day ? 'day' : 'month';
    }
  }
  return null;
}

/** The known date that agrees best with a printed one, to the minute before to the day. */
function bestFit(printed: Stamp, dates: readonly Known[]): { fits: Fit; known: Known } | null {
  const all = dates.flatMap((date) => {
    const fits = fit(printed, date.stamp);
    return fits ? [{ fits, known: date }] : [];
  });
  return all.find(({ fits }) => fits.offset !== null) ?? all.find(({ fits }) => fits.toTheMinute) ?? all[0] ?? null;
}

/** A printed date whose day is known. */
type Dated = PrintedDate & { day: Day };
const isDated = (date: PrintedDate): date is Dated => date.day !== null;

interface Settled {
  stamp: Stamp;
  sources: DateSource[];
  agrees: boolean;
}

/** The printed date with the offset that the metadata gives it. */
function settle(printed: Dated, dates: readonly Known[]): Settled {
  const { day, time, offset, offsetExact } = printed;
  const lines = printed.parts.map((part): DateSource => ({ from: 'line', ...part }));
  const best = bestFit({ day, time, offset }, dates);
  const given = time && best?.fits.offset && !(offset && offsetExact) ? best.fits.offset : null;
  const needed = best && (given || printed.form === 'time' || printed.withoutYear.length > 0);
  return {
    stamp: { day, time, offset: given ?? offset },
    sources: needed ? [...lines, best.known.source] : lines,
    agrees: best !== null || dates.length === 0,
  };
}

/** The metadata's date: the first one, unless the address names the day of another; local where the same instant is also stated in UTC. */
function stated(dates: readonly Known[], address: Day | null): Known | null {
  const first = dates.find(({ stamp }) => stamp.day === address) ?? dates[0] ?? null;
  const instant = first && utcOf(first.stamp)?.slice(0, 16);
  const isLocal = ({ stamp }: Known): boolean => stamp.offset !== null && offsetMinutes(stamp.offset) !== 0;
  if (!instant || isLocal(first)) return first;
  return dates.find((date) => isLocal(date) && utcOf(date.stamp)?.slice(0, 16) === instant) ?? first;
}

function choosePublished(printed: readonly Dated[], published: readonly Known[]): Dated | null {
  const marked = printed.filter(({ kind }) => kind === 'published');
  const pool = marked.length > 0 ? marked : printed.filter(({ kind }) => kind === 'unknown');
  const absolute = pool.filter(({ form }) => form !== 'relative');
  return absolute.find((date) => bestFit(date, published)) ?? absolute[0] ?? null;
}

/** A relative date is worth what it stands for: the `<time>` it is the text of, the metadata, else the day counted from the fetch. */
function settleRelative(printed: PrintedDate, lines: readonly DateLine[], dates: readonly Known[], read: (value: string) => Stamp | null): Settled | null {
  const part = printed.parts[0];
  const attribute = lines[part?.line ?? -1]?.time;
  const stamp = attribute ? read(attribute) : null;
  const line: DateSource[] = printed.parts.map((where) => ({ from: 'line', ...where }));
  if (stamp && part) return { stamp, sources: [...line, { from: 'attribute', line: part.line }], agrees: true };
  const fact = dates[0];
  if (fact) return { stamp: fact.stamp, sources: [fact.source], agrees: true };
  const { day, time, offset } = printed;
  return day ? { stamp: { day, time, offset }, sources: line, agrees: true } : null;
}

/**
 * The dates of a page from its printed lines, its metadata and its address. The printed date wins and stays local as printed; a time of the
 * metadata that is the same one gives it its offset, one that is not gives a conflict; where nothing is printed the metadata stands as written.
 */
export function resolveDate(
  lines: readonly DateLine[],
  facts: Pick<Metadata, 'published' | 'modified' | 'urls'>,
  { language, lexicons, url, fetched, now }: DateOptions,
): ResolvedDate {
  const country = countryOf(url, language);
  const plain: DateContext = { ...noDateContext, country, lexicons };
  const published = known(factDates(facts.published, language, plain));
  const modified = known(factDates(facts.modified, language, plain));
  const addresses = [url, ...facts.urls.map(({ value }) => value)].flatMap((value) => (value ? [value] : []));
  const dated = addresses.find((address) => dayInAddress(address));
  const addressDay = dated ? dayInAddress(dated) : null;
  const knownDays = new Set([...stamps(published), ...stamps(modified)].map(({ day }) => day));
  if (addressDay) knownDays.add(addressDay);

  const context: DateContext = { ...plain, knownDays, pageOrder: provenOrder(lines), now: fetched ?? now, relative: true };
  const read = (value: string): Stamp | null => readStamp(value, language, context);
  const fromAddress = addressDay ? [{ day: addressDay, time: null, offset: null }] : [];
  const printed = complete(candidates(lines, language, context), stamps(published), stamps(modified), fromAddress);
  const absolute = printed.filter(isDated);

  const shown = choosePublished(absolute, published);
  const relative = printed.find(({ form, kind }) => form === 'relative' && kind !== 'updated');
  const changed = absolute.find(({ kind, form }) => kind === 'updated' && form !== 'relative');
  const relativeChange = printed.find(({ form, kind }) => form === 'relative' && kind === 'updated');

  const release =
    (shown && settle(shown, published)) ??
    (relative ? settleRelative(relative, lines, published, read) : null) ??
    fromKnown(stated(published, addressDay)) ??
    (dated && addressDay && !changed ? { stamp: { day: addressDay, time: null, offset: null }, sources: [{ from: 'url' as const, url: dated }], agrees: true } : null);
  const change =
    (changed && settle(changed, modified)) ??
    (relativeChange ? settleRelative(relativeChange, lines, modified, read) : null) ??
    fromKnown(stated(modified, null));

  const conflicts: ResolvedDate['conflicts'][number][] = [];
  if (release && !release.agrees) conflicts.push('date-conflict');
  if ([shown, changed].some((date) => date?.weekdayConflict)) conflicts.push('weekday-conflict');
  const printedFirst = shown ?? relative ?? changed ?? relativeChange ?? printed[0];
  return {
    text: printedFirst?.text ?? null,
    published: release ? isoOf(release.stamp) : null,
    modified: change ? isoOf(change.stamp) : null,
    day: release?.stamp.day ?? null,
    utc: release ? utcOf(release.stamp) : null,
    conflicts,
    evidence: { published: release?.sources ?? [], modified: change?.sources ?? [] },
  };
}

function fromKnown(date: Known | null): Settled | null {
  return date && { stamp: date.stamp, sources: [date.source], agrees: true };
}
