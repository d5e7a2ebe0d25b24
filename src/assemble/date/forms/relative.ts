import { relativeKeywords } from '../../../generated/relative-keywords.ts';
import { letters } from '../../../letters/fold.ts';
import { standsAlone, unspaced } from '../../../letters/stands-alone.ts';
import { remember } from '../../../remember.ts';
import { calendarLanguage } from '../calendars/names.ts';
import type { Day } from '../day.ts';
import { type Form, formsOf, type Unit } from './relative-forms.ts';

/** "hace 3 horas", "yesterday": found in a line, not yet counted from anything. */
export interface RelativeDate {
  start: number;
  end: number;
  unit: Unit;
  count: number;
}

function patternOf(form: string): RegExp {
  const blankless = unspaced.test(form);
  // Such scripts may still set a blank behind the number: 3 小时前.
  const source = (blankless ? form.replace(/([#_]) ?/, '$1 ') : form)
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/ /g, '\\s?')
    .replace('#', '(\\d{1,3})')
    .replace('_', `(\\d{1,3}|(?<![${letters}])[${letters}]{1,5})`);
  if (blankless) return new RegExp(source);
  // A number may be glued to the letter before it, a word may not.
  return new RegExp(`${form.startsWith('#') ? '(?<!\\d)' : `(?<![${letters}])`}${source}(?![${letters}])`);
}

const formsByLanguage = new Map<string, readonly Form[]>();
const patterns = new WeakMap<Form, RegExp>();

function holdsWord(folded: string, word: string): boolean {
  let at = folded.indexOf(word);
  while (at >= 0 && !standsAlone(folded, at, at + word.length)) at = folded.indexOf(word, at + 1);
  return at >= 0;
}

/** The forms that a line may hold; none, unasked, where it has none of the language's keywords: to ask `Intl` costs milliseconds. */
function formsIn(folded: string, language: string): readonly Form[] {
  if (relativeKeywords[language]?.split(' ').some((word) => holdsWord(folded, word)) === false) return [];
  const forms = remember(formsByLanguage, language, () => formsOf(language));
  return forms.filter(({ words }) => words.every((word) => folded.includes(word)));
}

const patternFor = (form: Form): RegExp => remember(patterns, form, () => patternOf(form.form));

/** Longest line in which "today" or "3 hours ago" is a date of the page and not of its story. */
const longestLine = 200;

function firstIn(folded: string, language: string): RelativeDate | null {
  let first: RelativeDate | null = null;
  for (const form of formsIn(folded, language)) {
    const found = patternFor(form).exec(folded);
    if (!found || (first && found.index >= first.start)) continue;
    const count = form.count ?? (/^\d/.test(found[1] ?? '') ? Number(found[1]) : 1);
    first = { start: found.index, end: found.index + found[0].length, unit: form.unit, count };
  }
  return first;
}

/** Relative dates of a line that are looked at: one of publication, one of change, and two to spare. */
const most = 4;

/** The relative dates of a folded line, in the given language or else in English; the words are CLDR's. */
export function relativeDates(folded: string, tag: string | null): RelativeDate[] {
  if (folded.length > longestLine) return [];
  for (const language of new Set([calendarLanguage(tag) ?? 'en', 'en'])) {
    const found: RelativeDate[] = [];
    for (let rest = folded; found.length < most; ) {
      const next = firstIn(rest, language);
      if (!next) break;
      found.push(next);
      rest = ' '.repeat(next.end) + rest.slice(next.end);
    }
    if (found.length > 0) return found;
  }
  return [];
}

const milliseconds: Partial<Record<Unit, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * The day a relative date falls on, counted from `now` (ISO 8601) on its own clock. Weeks, months and years name no day: null;
 * nor do hours and minutes where `now` is a day alone, unless any time of that day leads to the same one.
 */
export function relativeDay({ unit, count }: RelativeDate, now: string): Day | null {
  const local = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(now);
  const step = milliseconds[unit];
  if (!local || !step) return null;
  const [first, last] = (local[2] ? [local[2], local[2]] : ['00:00', '23:59']).map((time) =>
    dayBefore(`${local[1]}T${time}Z`, count * step),
  );
  return first !== undefined && first === last ? first : null;
}

function dayBefore(instant: string, span: number): Day | undefined {
  const from = Date.parse(instant);
  return Number.isNaN(from) ? undefined : new Date(from - span).toISOString().slice(0, 10);
}
