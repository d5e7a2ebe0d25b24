import type { Fact, Metadata } from '../../../read/document.ts';
import type { Day } from '../day.ts';
import type { Stamp } from '../iso.ts';
import { offsetMinutes, utcOf } from '../iso.ts';
import type { DateContext } from '../printed/found.ts';
import type { DateSource } from '../source.ts';
import { dayInAddress } from './address.ts';
import { factDates } from './facts.ts';
import type { Fit } from './fit.ts';
import { fitOf } from './fit.ts';

/** A date that something other than the printed text states. */
export interface Known {
  stamp: Stamp;
  source: DateSource;
  ambiguous: boolean;
}

/** What the metadata and the addresses say of a page's dates, the best source first. */
export interface KnownDates {
  published: readonly Known[];
  modified: readonly Known[];
  /** The day that an address of the page names. */
  address: Known | null;
  /** All the days above that can be read one way only. */
  days: ReadonlySet<Day>;
  /** Whether some can be read two ways. */
  ambiguous: boolean;
}

export type DateFacts = Pick<Metadata, 'published' | 'modified' | 'urls'>;

const known = (facts: readonly Fact[], language: string | null, context: DateContext): Known[] =>
  factDates(facts, language, context).map(({ fact, ...date }) => ({ ...date, source: { from: 'fact', fact } }));

function inAddresses(addresses: readonly string[]): Known | null {
  for (const url of addresses) {
    const day = dayInAddress(url);
    if (day) return { stamp: { day, time: null, offset: null }, source: { from: 'url', url }, ambiguous: false };
  }
  return null;
}

export function knownDates(
  facts: DateFacts,
  url: string | null,
  language: string | null,
  context: DateContext,
): KnownDates {
  const published = known(facts.published, language, context);
  const modified = known(facts.modified, language, context);
  const address = inAddresses([...(url ? [url] : []), ...facts.urls.map(({ value }) => value)]);
  const all = [...published, ...modified, ...(address ? [address] : [])];
  const clear = all.filter(({ ambiguous }) => !ambiguous);
  const days = new Set(clear.map(({ stamp }) => stamp.day));
  return { published, modified, address, days, ambiguous: clear.length < all.length };
}

/** The known date that agrees best with a printed one: first one on the same clock, then one that gives it an offset, then to the minute, then to the day. */
export function bestFit(printed: Stamp, dates: readonly Known[]): { fits: Fit; known: Known } | null {
  const all = dates.flatMap((date) => {
    const fits = fitOf(printed, date.stamp);
    return fits ? [{ fits, known: date }] : [];
  });
  const sameClock = all.find(({ known: { stamp }, fits }) => fits.offset !== null && fits.offset === stamp.offset);
  return (
    sameClock ??
    all.find(({ fits }) => fits.offset !== null) ??
    all.find(({ fits }) => fits.toTheMinute) ??
    all[0] ??
    null
  );
}

/** The one to believe where nothing is printed: the first, unless the address names the day of another; local where the same instant is also stated in UTC. */
export function mostCredible(dates: readonly Known[], address: Known | null): Known | null {
  const first = dates.find(({ stamp }) => stamp.day === address?.stamp.day) ?? dates[0] ?? null;
  const minute = first && utcOf(first.stamp)?.slice(0, 16);
  const isLocal = ({ stamp }: Known): boolean => stamp.offset !== null && offsetMinutes(stamp.offset) !== 0;
  if (!first || !minute || isLocal(first)) return first;
  return dates.find((date) => isLocal(date) && utcOf(date.stamp)?.slice(0, 16) === minute) ?? first;
}
