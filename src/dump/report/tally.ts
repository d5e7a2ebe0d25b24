import type { Origin } from '../entry.ts';
import { addConfidence, addToBins, lengthScale, newBins, newConfidenceBins, timeScale } from './bins.ts';
import { cut, type Facts } from './facts.ts';
import { count, newCounts, type Row, rowOf, type Table } from './table.ts';

export const confidences = ['kind', 'headline', 'deck', 'byline', 'date', 'body', 'language'] as const;
type Confidence = (typeof confidences)[number];

/** A site, its articles, and in how many of them a field is missing. */
export interface SiteRow extends Row {
  articles: number;
  headline: number;
  authors: number;
  date: number;
  body: number;
}

export interface Slow {
  place: Origin;
  headline: string | null;
  milliseconds: number;
  bytes: number;
}

export interface Unsure {
  place: Origin;
  headline: string | null;
  /** Mean confidence of what was found. */
  confidence: number;
  weakest: Confidence;
}

export interface Failed {
  code: string;
  place: Origin;
  message: string;
}

/**
 * What a report is made of: plain JSON data whose size does not grow with the number of documents. Kept in the
 * checkpoint of a run, it goes on from there with the same result.
 */
export interface Tally {
  /** All documents: those that gave an Article, failed or were skipped. */
  documents: number;
  /** Bytes of those that gave an Article. */
  bytes: number;
  /** Time spent on those, that of all workers added up. */
  milliseconds: number;
  kinds: Table<Row>;
  types: Table<Row>;
  languages: Table<Row>;
  warnings: Table<Row>;
  sites: Table<SiteRow>;
  lengths: number[];
  times: number[];
  confidence: Record<Confidence, number[]>;
  slowest: Slow[];
  leastCertain: Unsure[];
  failures: Table<Row>;
  /** The first failures of each code. */
  examples: Failed[];
  skips: Table<Row>;
}

/** What the run knows of a document besides its Article. */
export interface Measured {
  bytes: number;
  milliseconds: number;
  place: Origin;
}

const mostSites = 300;
const mostRanked = 20;
const mostExamples = 3;
const mostExamplesInAll = 60;
/** Longest path that Linux opens. */
const longestPath = 4096;
const longestMessage = 300;

/** The tally of a run that has not begun. */
export function newTally(): Tally {
  return {
    documents: 0,
    bytes: 0,
    milliseconds: 0,
    kinds: newCounts(),
    types: newCounts(),
    languages: newCounts(),
    warnings: newCounts(),
    sites: { rows: [], rest: newSite() },
    lengths: newBins(lengthScale),
    times: newBins(timeScale),
    confidence: Object.fromEntries(confidences.map((field) => [field, newConfidenceBins()])) as Tally['confidence'],
    slowest: [],
    leastCertain: [],
    failures: newCounts(),
    examples: [],
    skips: newCounts(),
  };
}

/** Counts a document that gave an Article, by its facts. */
export function addFacts(tally: Tally, facts: Facts, { bytes, milliseconds, place }: Measured): void {
  tally.documents++;
  tally.bytes += bytes;
  tally.milliseconds += milliseconds;
  count(tally.kinds, facts.kind);
  count(tally.types, facts.type);
  count(tally.languages, facts.language);
  for (const code of new Set(facts.warnings)) count(tally.warnings, code);
  addSite(tally, facts);
  addToBins(tally.lengths, lengthScale, facts.length);
  addToBins(tally.times, timeScale, milliseconds);
  for (const [field, value] of found(facts)) addConfidence(tally.confidence[field], value);
  const { headline } = facts;
  const where = bounded(place);
  keep(
    tally.slowest,
    { place: where, headline, milliseconds, bytes },
    (one, other) => one.milliseconds > other.milliseconds,
  );
  const doubt = doubtOf(facts);
  if (doubt)
    keep(tally.leastCertain, { place: where, headline, ...doubt }, (one, other) => one.confidence < other.confidence);
}

/** Counts a document that ended in an error. */
export function addFailure(tally: Tally, place: Origin, { code, message }: { code: string; message: string }): void {
  tally.documents++;
  count(tally.failures, code);
  const { examples } = tally;
  const alike = examples.filter((example) => example.code === code).length;
  if (alike >= mostExamples || examples.length >= mostExamplesInAll) return;
  examples.push({ code, place: bounded(place), message: cut(message, longestMessage) });
}

/** Counts a document that a rule left out. */
export function addSkip(tally: Tally, rule: string): void {
  tally.documents++;
  count(tally.skips, rule);
}

/** A site of which nothing was counted. */
export function newSite(): SiteRow {
  return { name: '', documents: 0, articles: 0, headline: 0, authors: 0, date: 0, body: 0 };
}

/** What is no article may well lack a headline or a date: it counts as a document of the site only. */
function addSite(tally: Tally, { site, kind, missing }: Facts): void {
  const row = rowOf(tally.sites, site ?? '', mostSites, newSite);
  row.documents++;
  if (kind === 'not-article') return;
  row.articles++;
  for (const field of missing) row[field]++;
}

function found({ confidence }: Facts): [Confidence, number][] {
  return confidences.flatMap((field): [Confidence, number][] => {
    const value = confidence[field];
    return value === null ? [] : [[field, value]];
  });
}

/** Where there is nothing to read there is nothing to doubt: empty files would be all of the list. */
function doubtOf(facts: Facts): Pick<Unsure, 'confidence' | 'weakest'> | null {
  if (facts.warnings.includes('empty-input')) return null;
  const all = found(facts);
  const [first, ...others] = all;
  if (!first) return null;
  const [weakest] = others.reduce((least, one) => (one[1] < least[1] ? one : least), first);
  return { confidence: all.reduce((sum, [, value]) => sum + value, 0) / all.length, weakest };
}

/** Puts an item at its place in a list of the first `mostRanked`; among equals the earlier one stays before. */
function keep<Item>(list: Item[], item: Item, before: (one: Item, other: Item) => boolean): void {
  const at = list.findIndex((other) => before(item, other));
  list.splice(at < 0 ? list.length : at, 0, item);
  if (list.length > mostRanked) list.pop();
}

function bounded({ input, member, offset, line }: Origin): Origin {
  return { input: cut(input, longestPath), member: member && cut(member, longestPath), offset, line };
}
