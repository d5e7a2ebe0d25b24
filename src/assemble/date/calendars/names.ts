import { fold } from '../../../letters/fold.ts';
import { remember } from '../../../remember.ts';
import type { Word } from '../words.ts';
import { builtInLanguages, builtInNames } from './built-in-names.ts';
import type { HalfOfDay } from './half-of-day.ts';
import { intlLocale, intlNames } from './intl-names.ts';

/** What a word names, and which word it was. */
export interface Named {
  value: number;
  word: Word;
}

/** What words name. Of several words that may be meant the first that is a name counts, in the language before English before others. */
export interface CalendarNames {
  month(words: readonly Word[]): Named | null;
  /** 1 for Monday to 7 for Sunday. */
  weekday(words: readonly Word[]): Named | null;
  dayPeriod(word: string): HalfOfDay | null;
  /** Whether short dates lead with the year (25. 6. 5.), as CLDR has it. */
  leadsWithYear(): boolean;
  /** Whether two digits of a year are those of the Buddhist era. */
  buddhist: boolean;
  /** Whether years such as 1404 are those of the Persian calendar, whatever their digits. */
  persian: boolean;
  /** ISO 639 code; `en` where it is not known. */
  language: string;
}

interface Table {
  months: Map<string, number>;
  weekdays: Map<string, number>;
  dayPeriods: Map<string, HalfOfDay>;
}

/** Names that the press prints and CLDR does not have for the language, nor for its countries. */
const unlisted: Record<
  string,
  { months?: Record<string, number>; weekdays?: Record<string, number>; dayPeriods?: Record<string, HalfOfDay> }
> = {
  es: { weekdays: { mier: 3 } },
  en: { weekdays: { tues: 2, weds: 3, thur: 4, thurs: 4 } },
  fr: { months: { jan: 1, fev: 2, jun: 6, jul: 7, sep: 9 } },
  it: { months: { sett: 9 } },
  gl: { months: { mai: 5, xuñ: 6 } },
  de: { months: { feber: 2, mrz: 3, maerz: 3 } },
  nl: { months: { mar: 3 } },
  bg: { months: { ян: 1, юн: 6, юл: 7 } },
  id: {
    months: { peb: 2, pebruari: 2, agt: 8, ags: 8, agst: 8, nop: 11, nopember: 11 },
    weekdays: { "jum'at": 5, ahad: 7 },
  },
  ar: { months: { نوفمبر: 11 }, weekdays: { الإثنين: 1 }, dayPeriods: { صباحا: 'am', مساء: 'pm' } },
  fa: { months: { آگوست: 8 }, weekdays: { 'دو شنبه': 1, 'چهار شنبه': 3, 'پنج شنبه': 4, 'یک شنبه': 7 } },
  vi: {
    months: Object.fromEntries([
      ...'mot hai ba tu nam sau bay tam chin muoi'.split(' ').map((name, i) => [`thang ${name}`, i + 1]),
      ['muoi mot', 11],
      ['muoi hai', 12],
    ]),
  },
  he: { months: { מרס: 3 } },
  bn: { months: { জানুয়ারী: 1, ফেব্রুয়ারী: 2 }, dayPeriods: { এএম: 'am', পিএম: 'pm', বিকেল: 'pm', রাত: 'night' } },
  mr: { dayPeriods: { सकाळी: 'am', दुपारी: 'pm', सायंकाळी: 'pm', रात्री: 'night' } },
  zh: { dayPeriods: { 早: 'am', 晚: 'pm', 夜: 'night' } },
  hi: {
    months: { सितम्बर: 9, अक्तूबर: 10, नवम्बर: 11, दिसम्बर: 12 },
    dayPeriods: { पूर्वाह्न: 'am', अपराह्न: 'pm', एएम: 'am', पीएम: 'pm' },
  },
};

/** Endings of a month in a date that CLDR does not have: ekaina, ekainaren, ekainak; kesäkuu, kesäkuun. */
const endings: Record<string, readonly string[]> = { eu: ['ren', 'k'], fi: ['n'] };

const isKey = /^[a-z]+$/;
const keyOf = (name: string): string =>
  isKey.test(name)
    ? name
    : fold(name.normalize('NFC'))
        .replace(/[\u0300-\u036f.॰\u093c\u09bc]/g, '')
        .replace(/[\s-]+/g, ' ')
        .replace(/^(?:de |d')/, '')
        .trim();

function tableOf(language: string): Table {
  const known = builtInNames(language) ?? intlNames(language);
  const more = unlisted[language];
  const table: Table = { months: new Map(), weekdays: new Map(), dayPeriods: new Map() };
  for (const names of [known, more]) {
    for (const [name, n] of Object.entries(names?.months ?? {})) table.months.set(keyOf(name), n);
    for (const [name, n] of Object.entries(names?.weekdays ?? {})) table.weekdays.set(keyOf(name), n);
    for (const [name, n] of Object.entries(names?.dayPeriods ?? {}))
      table.dayPeriods.set(keyOf(name).replace(/ /g, ''), n);
  }
  for (const ending of endings[language] ?? [])
    for (const [name, n] of Object.entries(known.months)) table.months.set(keyOf(name) + ending, n);
  return table;
}

const tables = new Map<string, Table>();

const table = (language: string): Table => remember(tables, language, () => tableOf(language));

/** Names shorter than this mean too many other things in other languages. */
const shortestForeignWeekday = 4;
let everywhere: Table | null = null;

function allTables(): Table {
  if (everywhere) return everywhere;
  const all: Table = { months: new Map(), weekdays: new Map(), dayPeriods: new Map() };
  const add = <V>(to: Map<string, V | null>, from: Map<string, V>, least: number): void => {
    for (const [name, n] of from) if (name.length >= least) to.set(name, to.has(name) && to.get(name) !== n ? null : n);
  };
  for (const language of builtInLanguages) {
    add(all.months as Map<string, number | null>, table(language).months, 3);
    add(all.weekdays as Map<string, number | null>, table(language).weekdays, shortestForeignWeekday);
  }
  everywhere = all;
  return all;
}

/** Primary language of a BCP 47 tag, as the calendar table names it. */
export function calendarLanguage(tag: string | null): string | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? null;
  return primary === 'nb' || primary === 'nn' ? 'no' : primary;
}

const namesByLanguage = new Map<string, CalendarNames>();

function first(
  words: readonly Word[],
  among: readonly Table[],
  find: (key: string, table: Table) => number | undefined,
): Named | null {
  for (const one of among) {
    for (const word of words) {
      const value = find(keyOf(word.text), one);
      if (value) return { value, word };
    }
  }
  return null;
}

/** Hebrew prefixes the month with ב ("in"). */
const monthOf = (key: string, { months }: Table): number | undefined =>
  months.get(key) ?? (key.startsWith('ב') ? months.get(key.slice(1)) : undefined);
const weekdayOf = (key: string, { weekdays }: Table): number | undefined => weekdays.get(key);

/** Shorter beginnings of a name, and longer endings, are other words. */
const shortestStem = 3;
const longestEnding = 3;

/** The one month whose name begins with the word (февр., Σεπτ.); where the language is not built in, also the one whose ending it changes (junija, martā). */
const monthByStem =
  (inflected: boolean) =>
  (key: string, { months }: Table): number | undefined => {
    const found = new Set<number>();
    for (const [name, n] of months) {
      let same = 0;
      while (same < key.length && key[same] === name[same]) same++;
      const rest = key.length - same;
      const fits =
        rest === 0 || (inflected && rest <= longestEnding && name.length - same <= (name.length > 5 ? 2 : 1));
      if (same >= shortestStem && fits) found.add(n);
    }
    return found.size === 1 ? [...found][0] : undefined;
  };

const yearLeads = new Map<string, boolean>();

function leadsWithYear(language: string): boolean {
  return remember(yearLeads, language, () => {
    const format = new Intl.DateTimeFormat(intlLocale(language), { dateStyle: 'short', calendar: 'gregory' });
    return format.formatToParts(0).find(({ type }) => type !== 'literal')?.type === 'year';
  });
}

/** The names to read a line of this language by. `foreign`: whether to ask the other languages too. */
export function calendarNames(tag: string | null, foreign: boolean): CalendarNames {
  const language = calendarLanguage(tag) ?? 'en';
  const id = `${tag === null ? '' : language}${foreign ? '+' : ''}`;
  const made = namesByLanguage.get(id);
  if (made) return made;
  const near = [...new Set([language, 'en'])].map(table);
  const rest = (): Table[] => (foreign ? [allTables()] : []);
  const byStem = monthByStem(!builtInLanguages.includes(language));
  const otherMonth = (words: readonly Word[]): Named | null =>
    (foreign ? first(words, [table(language)], byStem) : null) ?? first(words, rest(), monthOf);
  const names: CalendarNames = {
    month: (words) => first(words, near, monthOf) ?? (words.length > 0 ? otherMonth(words) : null),
    // Only a page whose language is not known asks for the weekdays of all.
    weekday: (words) => first(words, near, weekdayOf) ?? (tag === null ? first(words, rest(), weekdayOf) : null),
    leadsWithYear: () => tag !== null && leadsWithYear(language),
    buddhist: language === 'th',
    persian: language === 'fa',
    language,
    dayPeriod: (word) => {
      const key = keyOf(word).replace(/ /g, '');
      for (const { dayPeriods } of near) if (dayPeriods.has(key)) return dayPeriods.get(key) ?? null;
      return null;
    },
  };
  namesByLanguage.set(id, names);
  return names;
}
