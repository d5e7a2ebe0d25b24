import { describe, expect, it } from 'vitest';
import { builtInLanguages } from '../../../../src/assemble/date/calendars/built-in-names.ts';
import { relativeDates } from '../../../../src/assemble/date/forms/relative.ts';
import { noDateContext } from '../../../../src/assemble/date/printed/found.ts';
import { findDates } from '../../../../src/assemble/date/printed/index.ts';
import { fold } from '../../../../src/letters/fold.ts';

const read = (line: string, language: string, now: string | null) =>
  findDates(line, language, { ...noDateContext, relative: true, now }).map(({ text, form, iso }) => [form, text, iso]);

describe('a relative date', () => {
  it.each([
    ['es', 'Hace 3 horas', 'Hace 3 horas', '2025-06-05'],
    ['es', 'Publicado hace 30 minutos', 'hace 30 minutos', '2025-06-06'],
    ['es', 'ayer, 10:17', 'ayer, 10:17', '2025-06-05T10:17'],
    ['en', 'Jane Doe7 days ago', '7 days ago', '2025-05-30'],
    ['en', 'an hour ago', 'an hour ago', '2025-06-06'],
    ['de', 'vor 23 Minuten', 'vor 23 Minuten', '2025-06-06'],
    ['uk', '11:00, сьогодні', '11:00, сьогодні', '2025-06-06T11:00'],
    ['ja', '3時間前', '3時間前', '2025-06-05'],
    ['ar', 'منذ 3 ساعات', 'منذ 3 ساعات', '2025-06-05'],
    ['ar', 'منذ ٣ أيام', 'منذ ٣ أيام', '2025-06-03'],
    ['ar', 'منذ ساعة', 'منذ ساعة', '2025-06-06'],
    ['ar', 'قبل يومين', 'قبل يومين', '2025-06-04'],
    ['ar', 'منذ ساعتين', 'منذ ساعتين', '2025-06-06'],
    ['he', 'לפני יומיים', 'לפני יומיים', '2025-06-04'],
    ['he', 'לפני שעתיים', 'לפני שעתיים', '2025-06-06'],
    ['he', 'לפני שעה', 'לפני שעה', '2025-06-06'],
    ['zh-TW', '3小時前', '3小時前', '2025-06-05'],
    ['zh', '3 小时前', '3 小时前', '2025-06-05'],
    ['ja', '3 日前', '3 日前', '2025-06-03'],
    ['id', '2 hari lalu', '2 hari lalu', '2025-06-04'],
  ])('%s: %s', (language, line, text, iso) => {
    expect(read(line, language, '2025-06-06T02:30Z')).toEqual([['relative', text, iso]]);
  });

  it('is found, and names no day, when nothing says when the page was fetched', () => {
    expect(read('Hace 3 horas', 'es', null)).toEqual([['relative', 'Hace 3 horas', null]]);
  });

  it('names no day by weeks, months or years', () => {
    expect(read('4 months ago', 'en', '2025-06-06T02:30Z')).toEqual([['relative', '4 months ago', null]]);
  });

  it('names no day by hours when only the day of the fetch is known', () => {
    expect(read('3 hours ago', 'en', '2025-06-06')).toEqual([['relative', '3 hours ago', null]]);
    expect(read('24 hours ago', 'en', '2025-06-06')).toEqual([['relative', '24 hours ago', '2025-06-05']]);
    expect(read('yesterday', 'en', '2025-06-06')).toEqual([['relative', 'yesterday', '2025-06-05']]);
  });

  it('counts on the clock of the fetch', () => {
    expect(read('hace 3 horas', 'es', '2025-06-06T02:30-03:00')).toEqual([['relative', 'hace 3 horas', '2025-06-05']]);
  });

  it('is not looked for beside a real date', () => {
    expect(read('Hoy, 5 de junio de 2025', 'es', '2025-06-06T02:30Z')).toEqual([
      ['date', '5 de junio de 2025', '2025-06-05'],
    ]);
  });

  it.each(builtInLanguages)('is known in %s in every form of Intl', (language) => {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style, numeric: 'always' });
      for (const unit of ['minute', 'hour', 'day'] as const) {
        for (const count of [1, 2, 4, 21, 59]) {
          const text = fold(format.format(-count, unit));
          if (/^-/.test(text) || !/\d/.test(text)) continue;
          expect([text, relativeDates(text, language).map((found) => found.count)]).toEqual([text, [count]]);
        }
      }
    }
    const yesterday = fold(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day'));
    expect([yesterday, relativeDates(yesterday, language)]).toMatchObject([yesterday, [{ unit: 'day', count: 1 }]]);
  });
});
