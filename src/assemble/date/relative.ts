import { calendarLanguage } from './calendar-names.ts';
import type { Day } from './day.ts';
import { fold } from './line.ts';

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** "hace 3 horas", "yesterday": found in a line, not yet counted from anything. */
export interface RelativeDate {
  start: number;
  end: number;
  unit: Unit;
  count: number;
}

interface Pattern {
  unit: Unit;
  /** Matches the count in its first group, or has the count fixed. */
  pattern: RegExp;
  count: number | null;
}

const units: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];
/** One number of each plural form that CLDR tells apart. */
const counts = [1, 2, 3, 5, 11, 21, 100];

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s?');
/** Letters may touch a number, never another letter. */
const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])${source}(?![\\p{L}\\p{M}])`, 'u');
/** Scripts that put no blanks between words. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const pattern = (source: string): RegExp => (unspaced.test(source) ? new RegExp(source, 'u') : whole(source));

function counted(language: string): Pattern[] {
  const sources = new Map<string, Unit>();
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric: 'always' });
    for (const unit of units) {
      for (const count of counts) {
        const text = fold(format.format(-count, unit));
        // CLDR's narrow forms that are a sign and a number ("-3 h") are no words of the press.
        if (!/\p{L}/u.test(text) || text.includes('-')) continue;
        const number = count === 1 ? '(\\d{1,3}|(?<!\\p{L})\\p{L}{1,5})' : '(\\d{1,3})';
        const source = escape(text).replace(String(count), number);
        if (source.includes(number) && !sources.has(source)) sources.set(source, unit);
      }
    }
  }
  return [...sources].map(([source, unit]) => ({ unit, pattern: pattern(source), count: null }));
}

function named(language: string): Pattern[] {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = [0, 1, 2].map((count) => ({ count, text: fold(format.format(-count, 'day')) }));
  return days
    .filter(({ text }) => !/\d/.test(text))
    .map(({ count, text }) => ({ unit: 'day', pattern: pattern(escape(text)), count }));
}

/** Short forms that CLDR lacks. */
const unlisted: Record<string, readonly (readonly [Unit, string])[]> = {
  en: [['minute', '(\\d{1,3})\\s?mins?\\.?\\sago'], ['hour', '(\\d{1,3})\\s?hrs?\\.?\\sago'], ['day', '(\\d{1,3})\\s?days?\\sago']],
  es: [['minute', 'hace\\s(\\d{1,3})\\s?mins?'], ['hour', 'hace\\s(\\d{1,3})\\s?h(?:s|rs|ras)?'], ['hour', 'hace\\s(una)\\shora']],
  pt: [['minute', 'ha\\s(\\d{1,3})\\sminutos?'], ['hour', 'ha\\s(\\d{1,3}|uma)\\shoras?'], ['day', 'ha\\s(\\d{1,3}|um)\\sdias?']],
};

const patternsByLanguage = new Map<string, readonly Pattern[]>();

function patternsOf(language: string): readonly Pattern[] {
  let patterns = patternsByLanguage.get(language);
  if (!patterns) {
    const more = (unlisted[language] ?? []).map(([unit, source]) => ({ unit, pattern: whole(source), count: null }));
    patterns = [...counted(language), ...more, ...named(language)];
    patternsByLanguage.set(language, patterns);
  }
  return patterns;
}

/** Longest line in which "today" or "3 hours ago" is a date of the page and not of its story. */
const longestLine = 200;

/** The first relative date of a folded line, in the given language or English; the words are CLDR's. */
export function relativeDate(folded: string, tag: string | null): RelativeDate | null {
  if (folded.length > longestLine) return null;
  let first: RelativeDate | null = null;
  for (const language of new Set([calendarLanguage(tag) ?? 'en', 'en'])) {
    for (const { unit, pattern: form, count } of patternsOf(language)) {
      const found = form.exec(folded);
      if (!found || (first && found.index >= first.start)) continue;
      const number = count ?? (/^\d/.test(found[1] ?? '') ? Number(found[1]) : 1);
      first = { start: found.index, end: found.index + found[0].length, unit, count: number };
    }
    if (first) return first;
  }
  return null;
}

const milliseconds: Partial<Record<Unit, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The day a relative date falls on, counted from `now` (ISO 8601) on its own clock. Weeks, months and years name no day: null.
 */
export function relativeDay({ unit, count }: RelativeDate, now: string): Day | null {
  const local = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(now);
  const step = milliseconds[unit];
  if (!local || !step || (unit !== 'day' && !local[2])) return null;
  const from = Date.parse(`${local[1]}T${local[2] ?? '00:00'}Z`);
  return Number.isNaN(from) ? null : new Date(from - count * step).toISOString().slice(0, 10);
}
