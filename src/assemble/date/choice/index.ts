import type { Day } from '../day.ts';
import { hasNumbers, provenOrder } from '../forms/numeric.ts';
import type { Stamp } from '../iso.ts';
import { isoOf, utcOf } from '../iso.ts';
import type { DateLine } from '../lines/date-line.ts';
import type { DateContext } from '../printed/found.ts';
import { noDateContext } from '../printed/found.ts';
import type { DateWords } from '../printed/marks.ts';
import type { DateSource } from '../source.ts';
import { countryOf } from '../stated/address.ts';
import { readStamp } from '../stated/facts.ts';
import type { DateFacts, Known, KnownDates } from '../stated/index.ts';
import { bestFit, knownDates, mostCredible } from '../stated/index.ts';
import type { PrintedDate } from './candidates.ts';
import { candidates } from './candidates.ts';
import type { Dated } from './choose.ts';
import { choose } from './choose.ts';
import { complete } from './complete.ts';
import { settleKinds } from './kinds.ts';
import { yearsFor } from './years.ts';

export interface DateOptions {
  /** BCP 47 tag of the page, with its region where one is stated (`en-GB`). */
  language: string | null;
  /** Words that mark dates: the page's language first, then English. */
  lexicons: readonly DateWords[];
  /** The page's address. */
  url: string | null;
  /** The page's other lines: what they print may tell the order of numbers, or a year. */
  elsewhere?: readonly string[];
  /** ISO 8601: when the page was fetched; relative dates are counted from it. */
  fetched: string | null;
  /** ISO 8601: what they are counted from where `fetched` is not known. */
  now: string | null;
}

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

interface Settled {
  stamp: Stamp;
  sources: readonly DateSource[];
  /** Whether the metadata, where it says anything, agrees. */
  agrees: boolean;
}

const printedSources = ({ parts }: PrintedDate): DateSource[] => parts.map((part) => ({ from: 'line', ...part }));
const asStated = (date: Known | null): Settled | null =>
  date && { stamp: date.stamp, sources: [date.source], agrees: true };

/** The printed date, with the offset that the metadata gives it. */
function settle(printed: Dated, dates: readonly Known[]): Settled {
  const { day, time, offset, offsetExact } = printed;
  const best = bestFit({ day, time, offset }, dates);
  const given = time && !(offset && offsetExact) ? (best?.fits.offset ?? null) : null;
  const needed = best && (given || printed.form === 'time' || printed.withoutYear.length > 0);
  return {
    stamp: { day, time, offset: given ?? offset },
    sources: needed ? [...printedSources(printed), best.known.source] : printedSources(printed),
    agrees: best !== null || dates.length === 0,
  };
}

/** A relative date stands for the `<time>` it is the text of, else for the metadata's date, else for the day counted from the fetch. */
function settleRelative(
  printed: PrintedDate,
  attribute: Stamp | null,
  dates: readonly Known[],
  address: Known | null,
): Settled | null {
  const line = printed.parts[0]?.line ?? 0;
  if (attribute)
    return { stamp: attribute, sources: [...printedSources(printed), { from: 'attribute', line }], agrees: true };
  const { day, time, offset } = printed;
  const counted = day ? { stamp: { day, time, offset }, sources: printedSources(printed), agrees: true } : null;
  return asStated(mostCredible(dates, address)) ?? counted;
}

const stampsOf = (dates: readonly Known[]): Stamp[] => dates.map(({ stamp }) => stamp);

function resolve(
  printed: readonly PrintedDate[],
  known: KnownDates,
  attributeOf: (date: PrintedDate) => Stamp | null,
): ResolvedDate {
  const { published, modified, address } = known;
  const { release, relativeRelease, change, relativeChange } = choose(settleKinds(printed, published), published);
  const first =
    (release && settle(release, published)) ??
    (relativeRelease && settleRelative(relativeRelease, attributeOf(relativeRelease), published, address)) ??
    asStated(mostCredible(published, address)) ??
    (change || relativeChange ? null : asStated(address));
  const last =
    (change && settle(change, modified)) ??
    (relativeChange && settleRelative(relativeChange, attributeOf(relativeChange), modified, null)) ??
    asStated(mostCredible(modified, null));
  const conflicts: ResolvedDate['conflicts'][number][] = [];
  if (first && !first.agrees) conflicts.push('date-conflict');
  if (release?.weekdayConflict || change?.weekdayConflict) conflicts.push('weekday-conflict');
  return {
    text: (release ?? relativeRelease ?? change ?? relativeChange ?? printed[0])?.text ?? null,
    published: first && isoOf(first.stamp),
    modified: last && isoOf(last.stamp),
    day: first?.stamp.day ?? null,
    utc: first && utcOf(first.stamp),
    conflicts,
    evidence: { published: first?.sources ?? [], modified: last?.sources ?? [] },
  };
}

/**
 * The dates of a page from its printed lines, its metadata and its address. The printed date wins and stays local as printed; a time of the
 * metadata that is the same one gives it its offset, none that fits gives `date-conflict`; where nothing is printed the metadata stands as written.
 */
export function resolveDate(lines: readonly DateLine[], facts: DateFacts, options: DateOptions): ResolvedDate {
  const { language, lexicons, url, elsewhere = [], fetched, now } = options;
  const plain: DateContext = { ...noDateContext, country: countryOf(url, language), lexicons };
  const stated = knownDates(facts, url, language, { ...plain, now: fetched });
  const texts = lines.map(({ text }) => text);
  const pageOrder = provenOrder(texts) ?? (texts.some(hasNumbers) ? provenOrder(elsewhere) : null);
  const context: DateContext = { ...plain, knownDays: stated.days, pageOrder, now: fetched ?? now, relative: true };
  const found = candidates(lines, language, context);
  const shown = new Set(found.flatMap(({ day }) => (day ? [day] : [])));
  const known = stated.ambiguous
    ? knownDates(facts, url, language, { ...plain, now: fetched, knownDays: shown })
    : stated;
  const dayless = found.some(({ form, day }) => form === 'date' && day === null);
  const other = [
    ...(known.address ? [known.address.stamp] : []),
    ...(dayless ? yearsFor(found, url, elsewhere, language) : []),
  ];
  const printed = complete(found, stampsOf(known.published), stampsOf(known.modified), other);
  const attributeOf = ({ parts }: PrintedDate): Stamp | null => {
    const time = lines[parts[0]?.line ?? -1]?.time;
    return time ? readStamp(time, language, context) : null;
  };
  return resolve(printed, known, attributeOf);
}
