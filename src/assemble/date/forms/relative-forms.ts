import { fold, letters } from '../../../letters/fold.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A way to say it, folded, with `#` for the number and `_` where "an" may stand for one. */
export interface Form {
  unit: Unit;
  form: string;
  /** The number, where the words themselves say it ("ayer"). */
  count: number | null;
  words: readonly string[];
}

const units: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];
/** One number of each plural form that CLDR tells apart. */
const counts = [1, 2, 3, 5, 11, 21, 100];

/** Short forms that CLDR lacks. */
const unlisted: Record<string, readonly (readonly [Unit, string])[]> = {
  en: [
    ['minute', '# min ago'],
    ['minute', '# mins ago'],
    ['hour', '# hr ago'],
    ['hour', '# hrs ago'],
  ],
  es: [
    ['minute', 'hace # mins'],
    ['hour', 'hace # hs'],
    ['hour', 'hace # hrs'],
  ],
  pt: [
    ['minute', 'ha # minutos'],
    ['hour', 'ha _ hora'],
    ['hour', 'ha # horas'],
    ['day', 'ha # dias'],
  ],
};

const words = new RegExp(`[${letters}]+`, 'g');
const containsLetter = new RegExp(`[${letters}]`);

/** The ways to say it in a language, from CLDR. */
export function formsOf(language: string): Form[] {
  const forms = new Map<string, Form>();
  const add = (unit: Unit, form: string, count: number | null = null): void => {
    // CLDR's narrow forms that are a sign and a number ("-3 h") are no words of the press.
    if (containsLetter.test(form) && !form.includes('-') && !forms.has(form))
      forms.set(form, { unit, form, count, words: form.match(words) ?? [] });
  };
  for (const style of ['long', 'short', 'narrow'] as const) {
    const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric: 'always' });
    for (const unit of units) {
      for (const count of counts) {
        const text = fold(format.format(-count, unit));
        if (text.includes(String(count))) add(unit, text.replace(String(count), count === 1 ? '_' : '#'));
      }
    }
  }
  for (const [unit, form] of unlisted[language] ?? []) add(unit, form);
  const days = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const count of [0, 1, 2]) {
    const text = fold(days.format(-count, 'day'));
    if (!/\d/.test(text)) add('day', text, count);
  }
  return [...forms.values()];
}
