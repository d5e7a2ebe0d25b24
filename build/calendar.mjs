import { join } from 'node:path';
import { importBundled } from './import-bundled.mjs';

/**
 * Names of one language, as they look in lower case.
 * @typedef {object} Calendar
 * @property {Record<string, number>} months January is 1
 * @property {Record<string, number>} weekdays Monday is 1
 * @property {Record<string, 'am' | 'pm' | 'night'>} dayPeriods `night`: late in the evening, and early in the morning too
 */

/**
 * Countries and scripts whose names differ from their language's own (CLDR): the Levantine and Maghreb months of
 * Arabic, the Austrian January, the English `Sept`, the Mexican and Portuguese abbreviations and so on.
 * @type {Record<string, string[]>}
 */
const variants = {
  ar: ['ar-SY', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA', 'ar-MR', 'ar-SA'],
  de: ['de-AT', 'de-CH'],
  en: ['en-GB', 'en-AU', 'en-CA', 'en-IN'],
  es: ['es-AR', 'es-MX', 'es-CL', 'es-CO', 'es-PE', 'es-UY', 'es-VE', 'es-US'],
  fa: ['fa-AF'],
  fr: ['fr-CA', 'fr-CH'],
  it: ['it-CH'],
  nl: ['nl-BE'],
  pt: ['pt-PT'],
  ro: ['ro-MD'],
  ru: ['ru-UA'],
  sv: ['sv-FI'],
  zh: ['zh-Hant', 'zh-Hant-HK'],
};

/** A name alone, with the year and within a date differ where a language declines: `января` in a date, `январь` alone. */
const monthPatterns = patterns('month', ['long', 'short'], [{}, { year: 'numeric' }, { day: 'numeric' }]);
const weekdayPatterns = patterns('weekday', ['long', 'short'], [{}, { day: 'numeric', month: 'long' }]);
/** The two halves of the day, then its parts where a language tells the time by them (`de la tarde`). */
const hourPatterns = patterns('dayPeriod', [undefined, 'long', 'short'], [{ hour: 'numeric', hour12: true }]);

/** 2024 began on a Monday. */
const months = Array.from({ length: 12 }, (_, index) => Date.UTC(2024, index, 15));
const weekdays = Array.from({ length: 7 }, (_, index) => Date.UTC(2024, 0, index + 1));
/** From one o'clock: midnight has words of its own, some of which mean the evening elsewhere. */
const hours = Array.from({ length: 23 }, (_, index) => Date.UTC(2024, 0, 1, index + 1));

/**
 * Month, weekday and day-period names by language, from the CLDR data of Node's own Intl.
 * @param {string} root folder of the package
 * @param {readonly string[]} languages their ISO 639-1 codes
 * @returns {Promise<Record<string, Calendar>>}
 */
export async function calendars(root, languages) {
  const folder = join(root, 'src/assemble/date/calendars');
  const { halfOf } = await importBundled(folder, `export { halfOf } from './half-of-day.ts';`);
  return Object.fromEntries(languages.map((language) => [language, calendar(language, halfOf)]));
}

/**
 * @param {string} language
 * @param {(hours: readonly number[]) => 'am' | 'pm' | 'night' | null} halfOf
 * @returns {Calendar}
 */
function calendar(language, halfOf) {
  const locales = [language, ...(variants[language] ?? [])];
  return {
    months: table(locales, 'month', monthPatterns, months, (_, index) => index + 1),
    weekdays: table(locales, 'weekday', weekdayPatterns, weekdays, (_, index) => index + 1),
    dayPeriods: table(
      locales,
      'dayPeriod',
      hourPatterns,
      hours,
      (_, index) => index + 1,
      (hours) => halfOf([...hours]),
    ),
  };
}

/**
 * Every form of the names that stand for the given times; a form that stands for two of them is left out, unless something else tells
 * what it means.
 * @template Value, [Meaning=Value]
 * @param {string[]} locales the language, then its variants: what the language itself says counts before them
 * @param {'month' | 'weekday' | 'dayPeriod'} part
 * @param {Intl.DateTimeFormatOptions[]} options
 * @param {number[]} times
 * @param {(time: number, index: number) => Value} value
 * @param {(values: Set<Value>) => Meaning | null} meaning
 * @returns {Record<string, Meaning>}
 */
function table(locales, part, options, times, value, meaning = only) {
  /** @type {Map<string, Set<Value>>} */
  const found = new Map();
  for (const locale of locales) {
    const own = formsOf(locale, part, options, times, value);
    for (const [form, values] of own) if (!found.has(form)) found.set(form, values);
  }
  const names = [...found].flatMap(([form, values]) => {
    const meant = meaning(values);
    return meant === null ? [] : [/** @type {[string, Meaning]} */ ([form, meant])];
  });
  const alike = names.map(([form, value]) => `${value} ${asRead(form, part === 'dayPeriod' ? '' : ' ')}`);
  return Object.fromEntries(names.filter((_, i) => alike.indexOf(/** @type {string} */ (alike[i])) === i));
}

/**
 * @param {Set<any>} values
 * @returns {any}
 */
const only = (values) => (values.size === 1 ? [...values][0] : null);

/**
 * A form without what the reader of dates does not look at: dots, accents, hyphens.
 * @param {string} form
 * @param {string} blank what a blank is read as
 * @returns {string}
 */
function asRead(form, blank) {
  const bare = form.normalize('NFD').replace(/[\u0300-\u036f.]/g, '');
  return bare
    .replaceAll('ς', 'σ')
    .trim()
    .replace(/[\s-]+/g, blank);
}

/**
 * @template Value
 * @param {string} locale
 * @param {'month' | 'weekday' | 'dayPeriod'} part
 * @param {Intl.DateTimeFormatOptions[]} options
 * @param {number[]} times
 * @param {(time: number, index: number) => Value} value
 * @returns {Map<string, Set<Value>>}
 */
function formsOf(locale, part, options, times, value) {
  /** @type {Map<string, Set<Value>>} */
  const found = new Map();
  for (const option of options) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...option, timeZone: 'UTC' });
    for (const [index, time] of times.entries()) {
      for (const form of namesIn(format, time, part).flatMap((name) => [...forms(name, locale)])) {
        found.set(form, (found.get(form) ?? new Set()).add(value(time, index)));
      }
    }
  }
  return found;
}

/**
 * The names in a formatted time. In a bare day and month, letters that stand against the month belong to it: Hebrew
 * puts a preposition before, Basque an ending after it, Japanese `月` after the number. What holds a number is no name, nor
 * is a single letter of an alphabet with capitals (Hungarian `H`).
 * @param {Intl.DateTimeFormat} format
 * @param {number} time
 * @param {'month' | 'weekday' | 'dayPeriod'} part
 * @returns {string[]}
 */
function namesIn(format, time, part) {
  const parts = format.formatToParts(time);
  const index = parts.findIndex(({ type }) => type === part);
  const name = parts[index]?.value ?? '';
  const names = [name];
  if (part === 'month' && !parts.some(({ type }) => type === 'year')) {
    const [before = ''] = /[\p{L}\p{M}]*$/u.exec(parts[index - 1]?.value ?? '') ?? [];
    const [after = ''] = /^[\p{L}\p{M}]*/u.exec(parts[index + 1]?.value ?? '') ?? [];
    // The reader takes the Hebrew one off itself.
    if (before !== 'ב') names.push(before + name + after);
  }
  return names.filter(
    (found) => /\p{L}/u.test(found) && !(part === 'month' && /\d/.test(found)) && !/^[\p{Lu}\p{Ll}]\.?$/u.test(found),
  );
}

/**
 * The ways a name is met: as it is and as a line in capitals gives it back, without its last dot, an
 * abbreviation also without any dot or blank, a Persian compound also with a blank or nothing at its joint, and
 * without the preposition that Catalan counts to the month, which the reader takes off itself.
 * @param {string} name
 * @param {string} locale
 * @returns {Set<string>}
 */
function forms(name, locale) {
  const plain = name
    .replace(/[\u200b\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = plain.replace(/^(?:de |d[’'])/, '');
  const dotted = bare.includes('.') ? [bare.replaceAll(' ', ''), bare.replace(/[. ]/g, '')] : [];
  const joints = bare.includes('\u200c') ? [bare.replaceAll('\u200c', ''), bare.replaceAll('\u200c', ' ')] : [];
  const all = [bare, ...dotted, ...joints].map((form) => form.replace(/\.$/, ''));
  return new Set([...all, ...all.map((form) => form.toLocaleUpperCase(locale))].map((form) => form.toLowerCase()));
}

/**
 * Every width of a part of the date with everything that may stand around it.
 * @param {'month' | 'weekday' | 'dayPeriod'} part
 * @param {('long' | 'short' | undefined)[]} widths
 * @param {Intl.DateTimeFormatOptions[]} around
 * @returns {Intl.DateTimeFormatOptions[]}
 */
function patterns(part, widths, around) {
  return widths.flatMap((width) => around.map((option) => ({ ...option, [part]: width })));
}
