import type { Day } from '../day.ts';
import type { LinePlace } from '../lines/date-line.ts';
import type { Known } from '../stated/index.ts';
import { bestFit } from '../stated/index.ts';
import type { PrintedDate } from './candidates.ts';

/** A printed date whose day is known. */
export type Dated = PrintedDate & { day: Day };
const isDated = (date: PrintedDate): date is Dated => date.day !== null && date.form !== 'relative';

/** Where the publication date stands, likeliest first: with a mark that says so, else in the head of the story. */
const places: readonly (readonly [kind: 'published' | 'unknown', place: LinePlace])[] = [
  ['published', 'head'],
  ['published', 'above'],
  ['unknown', 'head'],
  ['published', 'away'],
  ['unknown', 'above'],
  ['unknown', 'away'],
];
const worth = ({ kind, place }: Dated): number => places.findIndex((each) => each[0] === kind && each[1] === place);

/**
 * The date of publication among the printed ones: one that the metadata knows, else the one whose mark and place speak for it. What neither
 * the metadata, nor a mark, nor its place speaks for is another story's.
 */
function choosePublished(printed: readonly Dated[], published: readonly Known[]): Dated | null {
  const pool = printed
    .filter(({ kind }) => kind === 'published' || kind === 'unknown')
    .sort((a, b) => worth(a) - worth(b));
  return (
    pool.find((date) => bestFit(date, published)?.fits.toTheMinute) ??
    pool.find((date) => published.some(({ stamp }) => stamp.day === date.day)) ??
    pool.find((date) => bestFit(date, published)) ??
    pool.find(({ kind, place }) => published.length === 0 || kind === 'published' || place !== 'away') ??
    null
  );
}

/** The printed dates that matter, each the first of its kind. */
export function choose(printed: readonly PrintedDate[], published: readonly Known[]) {
  const dated = printed.filter(isDated);
  const relative = printed.filter(({ form }) => form === 'relative');
  return {
    release: choosePublished(dated, published),
    relativeRelease: relative.find(({ kind }) => kind !== 'updated') ?? null,
    change: dated.find(({ kind }) => kind === 'updated') ?? null,
    relativeChange: relative.find(({ kind }) => kind === 'updated') ?? null,
  };
}
