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

/** Forms that CLDR lacks; one without a number says one. */
const unlisted: Record<string, Partial<Record<Unit, string>>> = {
  ar: { minute: 'قبل دقيقة', hour: 'قبل ساعة', day: 'قبل يوم' },
  en: { minute: '# min ago|# mins ago', hour: '# hr ago|# hrs ago' },
  es: { minute: 'hace # mins', hour: 'hace # hs|hace # hrs' },
  pt: { minute: 'ha # minutos', hour: 'ha _ hora|ha # horas', day: 'ha # dias' },
};

/** What the press says for a part of CLDR's forms, in all of them. */
const spoken: Record<string, readonly [listed: RegExp, said: string]> = {
  ar: [/^قبل/, 'منذ'],
  id: [/ yang lalu$/, ' lalu'],
};

/** Other scripts of a language, whose words differ. */
const scripts: Record<string, string> = { zh: 'zh-Hant' };

const words = new RegExp(`[${letters}]+`, 'g');
const containsLetter = new RegExp(`[${letters}]`);

/** The ways to say it in a language, from CLDR. */
export function formsOf(language: string): Form[] {
  const forms = new Map<string, Form>();
  const [listed, said = ''] = spoken[language] ?? [];
  const add = (unit: Unit, form: string, count: number | null = null): void => {
    // CLDR's narrow forms that are a sign and a number ("-3 h") are no words of the press.
    if (!containsLetter.test(form) || form.includes('-')) return;
    for (const same of [form, listed ? form.replace(listed, said) : form])
      if (!forms.has(same)) forms.set(same, { unit, form: same, count, words: same.match(words) ?? [] });
  };
  for (const locale of [language, scripts[language] ?? []].flat()) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      const format = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style, numeric: 'always' });
      for (const unit of units) {
        for (const count of counts) {
          const text = fold(format.format(-count, unit));
          // One and two may be words, the number behind them in brackets at most.
          const worded = text.replace(` (${count})`, '');
          if (!/\d/.test(worded)) add(unit, worded, count);
          else add(unit, text.replace(String(count), count === 1 ? '_' : '#'));
        }
      }
    }
  }
  for (const unit of units)
    for (const form of unlisted[language]?.[unit]?.split('|') ?? [])
      add(unit, fold(form), /[#_]/.test(form) ? null : 1);
  const days = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const count of [0, 1, 2]) {
    const text = fold(days.format(-count, 'day'));
    if (!/\d/.test(text)) add('day', text, count);
  }
  return [...forms.values()];
}
