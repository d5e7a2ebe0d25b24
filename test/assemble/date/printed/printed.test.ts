import { describe, expect, it } from 'vitest';
import { builtInLanguages } from '../../../../src/assemble/date/calendars/built-in-names.ts';
import type { DateContext } from '../../../../src/assemble/date/printed/found.ts';
import { noDateContext } from '../../../../src/assemble/date/printed/found.ts';
import { findDates } from '../../../../src/assemble/date/printed/index.ts';

const words = {
  publishedMarks: ['publicado', 'published', 'posted', 'on', 'publicerad'],
  updatedMarks: ['actualizado', 'updated', 'last updated', 'uppdaterad', 'última modificación', '最終更新'],
};
const context: DateContext = { ...noDateContext, lexicons: [words] };
const isos = (line: string, language: string | null, more: Partial<DateContext> = {}): (string | null)[] =>
  findDates(line, language, { ...context, ...more }).map(({ iso }) => iso);

describe('a date with the name of its month', () => {
  it.each([
    ['es', 'Jueves 5 de Junio de 2025 - 10:17', '2025-06-05T10:17'],
    ['es', '5 jun. 2025, 10:17 hs', '2025-06-05T10:17'],
    ['es', 'mayo 11, 2022', '2022-05-11'],
    ['es', '04 de mayo 2022, 12:00 A. M.', '2022-05-04T00:00'],
    ['es', '10 de setiembre de 2024 a las 20.05 h', '2024-09-10T20:05'],
    ['es', 'Lima, Perú 26, Abril, 2022 7:43 p.m.', '2022-04-26T19:43'],
    ['en', 'June 5, 2025 at 3:04 p.m. ET', '2025-06-05T15:04'],
    ['en', 'Fri, 19th Dec 2025', '2025-12-19'],
    ['en', '10:08 am Fri Jul 19, 2013', '2013-07-19T10:08'],
    ['en', '17:41 JST, October 13, 2024', '2024-10-13T17:41+09:00'],
    ['en', 'June 30, 2026 - 4.34pm', '2026-06-30T16:34'],
    ['en', '5 Jun ’25', '2025-06-05'],
    ['en', 'Thu Jun 05 10:17:35 EDT 2025', '2025-06-05T10:17:35-04:00'],
    ['en', 'Thu Jun 05 10:17:35 IST 2025', '2025-06-05T10:17:35'],
    ['en', 'Thu Jun 05 10:17:35 2025', '2025-06-05T10:17:35'],
    ['en', 'Thu Jun 05 10:17:35 +0200 2025', '2025-06-05T10:17:35+02:00'],
    ['de', '5. Juni 2025, 10:17 Uhr', '2025-06-05T10:17'],
    ['de', 'am Samstag, 19. Oktober 2019 um 11:14 Uhr', '2019-10-19T11:14'],
    ['de', '29 / Dezember / 2022', '2022-12-29'],
    ['de', 'Datum: 03.Mär.19', '2019-03-03'],
    ['de', '7. Jänner 2025', '2025-01-07'],
    ['pt', 'quinta-feira, 5 de junho de 2025 às 10h17', '2025-06-05T10:17'],
    ['ca', "5 d'abril de 2025", '2025-04-05'],
    ['eu', '2025(e)ko ekainaren 5(a)', '2025-06-05'],
    ['hu', '2025. június 5., csütörtök 10:17', '2025-06-05T10:17'],
    ['vi', 'Thứ năm, 5 tháng 6 năm 2025', '2025-06-05'],
    ['ru', '5 июня 2025 г., 10:17', '2025-06-05T10:17'],
    ['he', '5 באפריל 2025', '2025-04-05'],
    ['ar', '٥ يونيو ٢٠٢٥ - ١٠:١٧ ص', '2025-06-05T10:17'],
    ['ar', '24 نيسان / أبريل 2020 09:22 مساءً', '2020-04-24T21:22'],
    ['ar', '5 كانون الثاني 2025', '2025-01-05'],
    ['hi', '२५ जून २०२५', '2025-06-25'],
    ['ko', '2025년 5월 15일 오후 3:04', '2025-05-15T15:04'],
    ['ja', '2025年5月15日(木) 午前9時30分', '2025-05-15T09:30'],
    ['id', 'Kamis, 02 Nov 2023 20:59 WIB', '2023-11-02T20:59+07:00'],
  ])('%s: %s', (language, line, iso) => {
    expect(isos(line, language)).toEqual([iso]);
  });

  it('is read in a language that is not the page’s', () => {
    expect(isos('Opublikowano 19 sierpnia 2020', 'es')).toEqual(['2020-08-19']);
    expect(isos('19 août 2020', null)).toEqual(['2020-08-19']);
  });

  it('keeps its own text, weekday and time included', () => {
    const [date] = findDates('Nota | Jueves 5 de Junio de 2025 - 10:17 hs | 3 comentarios', 'es', context);
    expect(date).toMatchObject({
      text: 'Jueves 5 de Junio de 2025 - 10:17 hs',
      start: 7,
      weekday: 4,
      weekdayConflict: false,
    });
  });

  it('has no day without a year', () => {
    expect(findDates('5 de junio, 10:17', 'es', context)).toMatchObject([
      { iso: null, day: null, withoutYear: ['06-05'], time: '10:17' },
    ]);
  });
});

/** Where the press of a language writes its dates in another way than CLDR's first choice for the language. */
const regions =
  'es-AR es-MX es-CL es-PE es-CO es-VE es-US pt-PT en-GB en-AU en-IN en-ZA en-CA en-IE fr-CA fr-BE fr-CH it-CH de-AT de-CH nl-BE sv-FI nn-NO ' +
  'ro-MD el-CY ar-EG ar-SA ar-AE ar-MA ar-DZ ar-LB ar-IQ ar-SY ar-TN zh-TW zh-HK';
/** Languages that no lexicon speaks. */
const otherLanguages =
  'hr sr sr-Latn bs sl mk sq lt lv et ka hy az kk uz be ms fil sw af zu cy ga bn gu pa ur ta te kn mr';

describe('every language of the calendar table', () => {
  const languages = [
    ...builtInLanguages.map((code) => `${code}-u-ca-gregory`),
    'fa-u-ca-persian',
    'fa-AF-u-ca-persian',
    'th-u-ca-buddhist',
    ...regions.split(' '),
  ];
  it.each(languages)('reads back what Intl writes in %s', (locale) => {
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2025, month, month + 14, 16, 7));
      for (const dateStyle of ['full', 'long', 'medium'] as const) {
        for (const timeStyle of [undefined, 'short'] as const) {
          const line = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle, timeZone: 'UTC' }).format(date);
          const iso = date.toISOString().slice(0, timeStyle ? 16 : 10);
          const read = findDates(line, locale.slice(0, 2), context).map((found) => [
            line,
            found.iso,
            found.weekdayConflict,
          ]);
          expect(read).toEqual([[line, iso, false]]);
        }
      }
    }
  });
});

it.each(otherLanguages.split(' '))('reads back the day that Intl writes in %s', (locale) => {
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2025, month, month + 14));
    for (const dateStyle of ['full', 'long'] as const) {
      const line = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
      expect([line, isos(line, locale)]).toEqual([line, [date.toISOString().slice(0, 10)]]);
    }
  }
});

describe('a date in numbers', () => {
  it.each([
    ['2025-06-05T10:17:00-03:00', '2025-06-05T10:17:00-03:00'],
    ['2021-04-29 17:13:04.031886+02:00', '2021-04-29T17:13:04+02:00'],
    ['2020. 06. 04. 11:27', '2020-06-04T11:27'],
    ['05.07.2020 | 09:03', '2020-07-05T09:03'],
    ['26 | 01 | 2022', '2022-01-26'],
    ['10/12/20 - 10h02', '2020-12-10T10:02'],
    ['15.10.24 23:35', '2024-10-15T23:35'],
    ['2025年6月5日 10時17分', '2025-06-05T10:17'],
    ['令和7年6月5日（木）', '2025-06-05'],
    ['民國114年6月5日', '2025-06-05'],
    ['۱۴۰۴/۰۳/۱۵', '2025-06-05'],
    ['13 Jan 2020, 22:11 GMT+10', '2020-01-13T22:11+10:00'],
    ['05/06/2025 10:17 (GMT+7)', '2025-06-05T10:17+07:00'],
  ])('%s', (line, iso) => {
    expect(isos(line, 'es')).toEqual([iso]);
  });

  it.each([
    ['ko', '25. 6. 5.', '2025-06-05'],
    ['eu', '25/6/5', '2025-06-05'],
    ['th', '5/6/68', '2025-06-05'],
    ['es', '25. 6. 05', '2005-06-25'],
  ])('in %s: %s', (language, line, iso) => {
    expect(isos(line, language)).toEqual([iso]);
  });

  it.each([
    '31 de febrero de 2025',
    'March 32, 2020',
    '2025-13-01',
    '30.02.2024',
    '10.0.0.1',
    '1.2.3.2025',
    '555-0123-4567',
  ])('finds none in %s', (line) => {
    expect(isos(line, 'es').filter(Boolean)).toEqual([]);
  });
});

describe('what a page glues together', () => {
  it.each<[string, (string | null)[]]>([
    ['27 abril, 202226 abril, 2022', ['2022-04-27', '2022-04-26']],
    ['3 de mayo de 202221:25EL DIARIO', ['2022-05-03T21:25']],
    ['30 de abril de 2021, 11:5593', ['2021-04-30T11:55']],
    ['2025-11-0314 min readWritten by', ['2025-11-03']],
    ['UpdatedJanuary 25, 2026', ['2026-01-25']],
    ['Updated08:47, 3 NOV 2023', ['2023-11-03T08:47']],
    ['anamaria28.09.1912:44', ['2019-09-28T12:44']],
    ['Abr 042013', ['2013-04-04']],
    ['El 06:12/13/2025', ['2025-12-13']],
  ])('%s', (line, expected) => {
    expect(isos(line, 'es')).toEqual(expected);
  });
});

it('times stand one behind the other, whatever half of the day stands between them', () => {
  const [first, second, ...more] = findDates('0:\u202e20de0:20', 'hu', context);
  expect([first?.start, more]).toEqual([0, []]);
  expect(second?.start).toBeGreaterThanOrEqual(first?.end ?? 99);
});

describe('the kind of a date', () => {
  const kinds = (line: string, language = 'es'): string[] =>
    findDates(line, language, context).map(({ kind, iso, time }) => `${kind} ${iso ?? time}`);
  it('comes from the words before it', () => {
    expect(kinds('Publicado: 06/05/2020 · 10:07 Actualizado: 07/05/2020 · 11:00')).toEqual([
      'published 2020-05-06T10:07',
      'updated 2020-05-07T11:00',
    ]);
    expect(kinds('Publicerad 23 okt 2025 kl 10.23Uppdaterad kl 12.17', 'sv')).toEqual([
      'published 2025-10-23T10:23',
      'updated 12:17',
    ]);
    expect(kinds('Uppdaterad 15.59 | Publicerad 14.14', 'sv')).toEqual(['updated 15:59', 'published 14:14']);
    expect(kinds('5 de junio de 2025')).toEqual(['unknown 2025-06-05']);
  });
  it('is told by the stronger word', () => {
    expect(kinds('Last updated on June 5, 2025', 'en')).toEqual(['updated 2025-06-05']);
  });
  it('is not told by a word that leads to any date', () => {
    expect(kinds('Posted by Jane Doe on June 5, 2025', 'en')).toEqual(['published 2025-06-05']);
    expect(kinds('on June 5, 2025', 'en')).toEqual(['unknown 2025-06-05']);
  });
  it('may come from the word behind it', () => {
    expect(kinds('12:03 Uhr UPDATED', 'de')).toEqual(['updated 12:03']);
  });
});

it('notices a weekday that is not the day’s', () => {
  expect(findDates('Viernes 5 de junio de 2025', 'es', context)).toMatchObject([
    { iso: '2025-06-05', weekdayConflict: true },
  ]);
});

it('looks for nothing in a line without digits', () => {
  expect(findDates('Ayer por la tarde', 'es', context)).toEqual([]);
});

it('answers hostile lines before the test runs out of time', () => {
  const hostile = ['1/', '1 ', '12:', '5 de ', '2025 ', 'a1', '1.1.', '٥ '].map((piece) => piece.repeat(60_000));
  for (const line of hostile) expect(findDates(line, 'es', { ...context, relative: true })).toBeInstanceOf(Array);
});
