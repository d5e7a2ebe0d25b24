import { describe, expect, it } from 'vitest';
import type { DateOptions, ResolvedDate } from '../../../../src/assemble/date/choice/index.ts';
import { resolveDate } from '../../../../src/assemble/date/choice/index.ts';
import type { DateLine } from '../../../../src/assemble/date/lines/date-line.ts';
import type { Fact } from '../../../../src/read/document.ts';

const words = {
  publishedMarks: ['publicado', 'published', 'stand'],
  updatedMarks: ['actualizado', 'updated', 'última modificación', 'stand'],
  issueMarks: ['edición impresa del'],
};
const fact = (value: string, from: Fact['from'] = 'json-ld'): Fact => ({
  value,
  from,
  path: 'datePublished',
  span: [0, 1],
});
const line = (text: string, role: DateLine['role'] = 'date', time: string | null = null): DateLine => ({
  text,
  role,
  time,
});

interface Given {
  lines?: readonly (string | DateLine)[];
  published?: readonly (string | Fact)[];
  modified?: readonly string[];
  options?: Partial<DateOptions>;
}

function resolve({ lines = [], published = [], modified = [], options = {} }: Given): ResolvedDate {
  const facts = {
    published: published.map((value) => (typeof value === 'string' ? fact(value) : value)),
    modified: modified.map((value) => fact(value)),
    urls: [],
  };
  const printed = lines.map((text) => (typeof text === 'string' ? line(text) : text));
  return resolveDate(printed, facts, {
    language: 'es',
    lexicons: [words],
    url: null,
    fetched: null,
    now: null,
    ...options,
  });
}

describe('a printed date', () => {
  it('stays local as printed', () => {
    expect(resolve({ lines: [line('Por Ana Ruiz', 'byline'), 'Jueves 5 de Junio de 2025 - 10:17'] })).toEqual({
      text: 'Jueves 5 de Junio de 2025 - 10:17',
      published: '2025-06-05T10:17',
      modified: null,
      day: '2025-06-05',
      utc: null,
      conflicts: [],
      evidence: { published: [{ from: 'line', line: 1, start: 0, end: 33 }], modified: [] },
    });
  });

  it('gets its offset from a metadata time that is the same', () => {
    const local = resolve({ lines: ['5 de junio de 2025 - 10:17'], published: ['2025-06-05T10:17:42-03:00'] });
    expect(local).toMatchObject({ published: '2025-06-05T10:17-03:00', utc: '2025-06-05T13:17Z', conflicts: [] });
    const utc = resolve({ lines: ['5 de junio de 2025 - 22:17'], published: ['2025-06-06T01:17:00Z'] });
    expect(utc).toMatchObject({ published: '2025-06-05T22:17-03:00', day: '2025-06-05', utc: '2025-06-06T01:17Z' });
    const india = resolve({ lines: ['5 de junio de 2025 - 10:17'], published: ['2025-06-05T04:47:00Z'] });
    expect(india).toMatchObject({ published: '2025-06-05T10:17+05:30' });
  });

  it('gets none from a metadata time without one', () => {
    expect(resolve({ lines: ['5 de junio de 2025 - 10:17'], published: ['2025-06-05T10:17:42'] })).toMatchObject({
      published: '2025-06-05T10:17',
      utc: null,
      conflicts: [],
    });
  });

  it('wins over metadata that says another time, with a warning', () => {
    expect(resolve({ lines: ['5 de junio de 2025 - 10:17'], published: ['2025-06-05T11:40:00-03:00'] })).toMatchObject({
      published: '2025-06-05T10:17',
      conflicts: ['date-conflict'],
    });
    expect(resolve({ lines: ['5 de junio de 2025'], published: ['2025-06-01T10:17:00Z'] })).toMatchObject({
      published: '2025-06-05',
      conflicts: ['date-conflict'],
    });
  });

  it('is left alone by the counter of a player', () => {
    const printed = line('5.6.2025', 'date', '2025-06-05T00:00:00+02:00');
    expect(resolve({ lines: [printed, '0:00 Escuchar'], published: ['2025-06-05T12:31:54+02:00'] })).toMatchObject({
      text: '5.6.2025',
      published: '2025-06-05',
    });
  });

  it('takes no time from the metadata', () => {
    expect(resolve({ lines: ['5 de junio de 2025'], published: ['2025-06-05T10:17:00Z'] })).toMatchObject({
      published: '2025-06-05',
      utc: null,
      conflicts: [],
    });
  });

  it('agrees with an instant that is its day somewhere', () => {
    expect(resolve({ lines: ['5 de junio de 2025'], published: ['2025-06-06T01:17:00Z'] }).conflicts).toEqual([]);
    expect(resolve({ lines: ['5 de junio de 2025'], published: ['2025-06-06T15:17:00Z'] }).conflicts).toEqual([
      'date-conflict',
    ]);
  });

  it('keeps an offset it states itself', () => {
    const date = resolve({ lines: ['5 Jun 2025, 10:17 GMT+2'], published: ['2025-06-05T10:17:00+03:00'] });
    expect(date).toMatchObject({ published: '2025-06-05T10:17+02:00', utc: '2025-06-05T08:17Z' });
    const summer = resolve({ lines: ['5 Jun 2025, 10:17 CET'], published: ['2025-06-05T10:17:00+02:00'] });
    expect(summer.published).toBe('2025-06-05T10:17+02:00');
  });

  it('finds its time on the next line, or before it', () => {
    expect(resolve({ lines: ['Publicado: 06/05/2020 ·', '10:07', 'Actualizado: 06/05/2020 · 11:00'] })).toMatchObject({
      text: '06/05/2020 10:07',
      published: '2020-05-06T10:07',
      modified: '2020-05-06T11:00',
    });
    expect(resolve({ lines: ['10:07', '6 de mayo de 2020'] })).toMatchObject({
      text: '10:07 6 de mayo de 2020',
      published: '2020-05-06T10:07',
    });
  });

  it('of several is the one that is marked, else the one the metadata knows, else the first', () => {
    const lines = ['27 abril, 202226 abril, 2022'];
    expect(resolve({ lines }).day).toBe('2022-04-27');
    expect(resolve({ lines, published: ['2022-04-26T10:00:00Z'] }).day).toBe('2022-04-26');
    expect(resolve({ lines: ['1 de mayo de 2022', 'Publicado el 27 de abril de 2022'] }).day).toBe('2022-04-27');
  });

  it('that the metadata know counts before one that is marked', () => {
    const lines = ['25/4/2024', 'Publicado por primera vez: 4/4/2018'];
    expect(resolve({ lines, published: ['2024-04-25T08:18:00Z'] })).toMatchObject({ day: '2024-04-25', conflicts: [] });
    expect(resolve({ lines }).day).toBe('2018-04-04');
  });

  it('between title and story counts before one elsewhere', () => {
    const above = { ...line('Miércoles, 3 de diciembre de 2025'), place: 'above' } as const;
    const away = { ...line('Publicado el 1 de mayo de 2016'), place: 'away' } as const;
    expect(resolve({ lines: [above, 'Por Ana Ruiz | 5 de noviembre de 2024', away] }).day).toBe('2024-11-05');
    expect(resolve({ lines: [above, away] }).day).toBe('2016-05-01');
  });

  it('away from the story is another’s when the metadata do not know it', () => {
    const lines = [{ ...line('22 de octubre de 2018'), place: 'away' } as const];
    expect(resolve({ lines, published: ['2019-10-01'] })).toMatchObject({ day: '2019-10-01', conflicts: [] });
    expect(resolve({ lines }).day).toBe('2018-10-22');
  });

  it('takes the offset of the time on the same clock', () => {
    const published = ['2022-02-03T20:17:12+01:00', fact('2022-02-03T21:17:12+01:00', 'time')];
    expect(resolve({ lines: ['3 de febrero de 2022, 21:17'], published }).published).toBe('2022-02-03T21:17+01:00');
  });

  it('of the printed paper gives way to what dates the story', () => {
    const paper = 'Edición impresa del 26/04/2024';
    const published = ['2024-04-25T19:30:04+02:00'];
    expect(resolve({ lines: [paper], published })).toMatchObject({
      text: '26/04/2024',
      day: '2024-04-25',
      conflicts: [],
    });
    expect(resolve({ lines: ['26/04/2024', paper], published }).published).toBe('2024-04-25T19:30:04+02:00');
    expect(resolve({ lines: [paper, '25/04/2024, 19:30'] }).published).toBe('2024-04-25T19:30');
    expect(resolve({ lines: [paper] }).day).toBe('2024-04-26');
  });

  it('with a mark for both kinds is of change where something else is the publication', () => {
    const stand = 'Stand: 27.01.2022';
    expect(resolve({ lines: [stand] })).toMatchObject({ published: '2022-01-27', modified: null });
    expect(resolve({ lines: ['25.01.2022', stand] })).toMatchObject({
      published: '2022-01-25',
      modified: '2022-01-27',
    });
    expect(resolve({ lines: [stand], published: ['2022-01-25'] })).toMatchObject({
      published: '2022-01-25',
      modified: '2022-01-27',
    });
    expect(resolve({ lines: [stand], published: ['2022-01-27'] })).toMatchObject({ published: '2022-01-27' });
  });

  it('with the wrong weekday gives a warning', () => {
    expect(resolve({ lines: ['Viernes 5 de junio de 2025'] })).toMatchObject({
      day: '2025-06-05',
      conflicts: ['weekday-conflict'],
    });
  });

  it('in numbers is read as the metadata says', () => {
    const options = { language: 'de', url: 'https://example.at/a' };
    expect(resolve({ lines: ['11/01/2021'], published: ['2021-11-01T05:00:14'], options }).day).toBe('2021-11-01');
    expect(resolve({ lines: ['11/01/2021'], options }).day).toBe('2021-01-11');
  });

  it('in numbers is read as the page’s other dates prove', () => {
    const options = { language: 'en' };
    expect(resolve({ lines: ['05/06/2025'], options }).day).toBe('2025-05-06');
    const elsewhere = ['Otra nota', '28/05/2025', '01/05/2025'];
    expect(resolve({ lines: ['05/06/2025'], options: { ...options, elsewhere } }).day).toBe('2025-06-05');
  });

  it('settles metadata in numbers that may be read two ways', () => {
    const options = { language: 'de', url: 'https://example.ch/a' };
    const date = resolve({ lines: ['Publicado: 01.11.2023'], published: ['11/01/2023 12:43:42'], options });
    expect(date).toMatchObject({ day: '2023-11-01', conflicts: [] });
    expect(resolve({ published: ['11/01/2023 12:43:42'], options }).day).toBe('2023-01-11');
  });
});

describe('a date of change', () => {
  it('is no date of publication', () => {
    expect(resolve({ lines: ['Actualizado el 5 de junio de 2025'] })).toMatchObject({
      text: '5 de junio de 2025',
      published: null,
      modified: '2025-06-05',
    });
  });
  it('leaves the publication to the metadata', () => {
    const date = resolve({
      lines: ['Última modificación:', '5 de junio de 2025'],
      published: ['2020-01-02T03:04:05Z'],
    });
    expect(date).toMatchObject({
      published: '2020-01-02T03:04:05Z',
      modified: '2025-06-05',
      utc: '2020-01-02T03:04:05Z',
      conflicts: [],
    });
  });
  it('as a bare time falls on the printed day', () => {
    expect(resolve({ lines: ['02/12/2024', 'Actualizado a las 20:56h.'] })).toMatchObject({
      published: '2024-12-02',
      modified: '2024-12-02T20:56',
    });
  });
  it('stands as the metadata writes it where none is printed', () => {
    expect(resolve({ lines: ['5 de junio de 2025'], modified: ['2025-06-06T07:08:09.123+00:00'] }).modified).toBe(
      '2025-06-06T07:08:09+00:00',
    );
  });
});

describe('what the print leaves out', () => {
  it('is the year: taken from a date that agrees in month and day', () => {
    const lines = ['5 de junio, 10:17'];
    expect(resolve({ lines })).toMatchObject({ text: '5 de junio, 10:17', published: null });
    expect(resolve({ lines, published: ['2025-06-05T10:17:00-03:00'] }).published).toBe('2025-06-05T10:17-03:00');
    expect(resolve({ lines, published: ['2025-06-05T13:17:00Z'] }).published).toBe('2025-06-05T10:17-03:00');
    expect(resolve({ lines, options: { url: 'https://example.org/2025/06/05/nota' } }).published).toBe(
      '2025-06-05T10:17',
    );
    expect(resolve({ lines, published: ['2025-07-01'] })).toMatchObject({ published: '2025-07-01' });
  });
  it.each([
    ['17.6. 18:04 | Actualizado 18.6.2025 7:10', '2025-06-17T18:04', '2025-06-18T07:10'],
    ['Martes 17 de junio, 18:04 • Actualizado 18 de junio de 2025', '2025-06-17T18:04', '2025-06-18'],
    ['Publicado 17 de junio 18:04\nActualizado 18 de junio de 2025', '2025-06-17T18:04', '2025-06-18'],
    ['Publicado 30 de diciembre\nActualizado 2 de enero de 2026', '2025-12-30', '2026-01-02'],
    ['Publicado 30 de diciembre de 2025\nActualizado 2 de enero, 10:17', '2025-12-30', '2026-01-02T10:17'],
    ['17 de junio, 18:04 • 18 de junio de 2025', '2025-06-17T18:04', null],
  ])('is the year: taken from the date beside it: %s', (text, published, modified) => {
    expect(resolve({ lines: text.split('\n') })).toMatchObject({ published, modified });
  });
  it.each([
    'Publicado 19 de junio 18:04\nActualizado 18 de junio de 2025',
    'Publicado 17 de noviembre\nActualizado 18 de junio de 2025',
    'Lunes 17 de junio, 18:04 • Actualizado 18 de junio de 2025',
    'Publicado 5/6 18:04\nActualizado 6/6/2025',
    '17 de junio\n18 de junio de 2025',
  ])('is the year: none that is after the date beside it, half a year off, on another weekday: %s', (text) => {
    const { day } = resolve({ lines: text.split('\n') });
    expect([null, '2025-06-18']).toContain(day);
  });
  it('is the day: none on which a change came before the publication', () => {
    const change = (published: string, changed: string) =>
      resolve({ lines: [`Published 5 Jun 2025, ${published}`, `Updated ${changed}`], options: { language: 'en' } });
    expect(change('21:12 GMT', '8:00 am').modified).toBe(null);
    expect(change('21:12 EDT', '23:00 GMT').modified).toBe(null);
    expect(change('10:00 GMT', '9:00 EDT').modified).toBe('2025-06-05T09:00-04:00');
    expect(change('7:12 GMT', '8:00 am').modified).toBe('2025-06-05T08:00');
  });
  it('is the year: taken from the month in the address, or the same day in full elsewhere on the page', () => {
    const lines = ['11 de mayo'];
    expect(resolve({ lines, options: { url: 'https://example.org/ambiente/2022/5/predio/' } }).day).toBe('2022-05-11');
    expect(resolve({ lines, options: { url: 'https://example.org/ambiente/2022/6/predio/' } }).day).toBe(null);
    expect(resolve({ lines, options: { elsewhere: ['Miércoles 11 de mayo de 2022'] } }).day).toBe('2022-05-11');
    expect(resolve({ lines, options: { elsewhere: ['© 2022', '12 de mayo de 2022'] } }).day).toBe(null);
  });
  it('is the day: taken from the same time in the metadata', () => {
    expect(resolve({ lines: ['23:01'], published: ['2020-03-24T04:01:09Z'] })).toMatchObject({
      published: '2020-03-23T23:01-05:00',
      utc: '2020-03-24T04:01Z',
    });
    expect(resolve({ lines: ['05:01'], published: ['2020-03-23'] }).published).toBe('2020-03-23T05:01');
    expect(resolve({ lines: ['05:01'] })).toMatchObject({ text: '05:01', published: null });
  });
});

describe('a relative date', () => {
  const lines = ['Hace 3 horas'];
  it('stands for the metadata', () => {
    expect(resolve({ lines, published: ['2025-06-05T10:17:00Z'] })).toMatchObject({
      text: 'Hace 3 horas',
      published: '2025-06-05T10:17:00Z',
    });
  });
  it('stands for the attribute of its own element first', () => {
    const date = resolve({
      lines: [line('Hace 3 horas', 'date', '2025-06-05T07:00:00-03:00')],
      published: ['2025-06-04'],
    });
    expect(date.published).toBe('2025-06-05T07:00:00-03:00');
  });
  it('is counted from the fetch, or from now', () => {
    expect(resolve({ lines, options: { fetched: '2025-06-05T01:00:00Z', now: '2030-01-01T00:00Z' } }).published).toBe(
      '2025-06-04',
    );
    expect(resolve({ lines, options: { now: '2025-06-05T12:00:00Z' } }).published).toBe('2025-06-05');
    expect(resolve({ lines }).published).toBe(null);
  });
});

describe('where nothing is printed', () => {
  it('the metadata stands as written', () => {
    expect(resolve({ published: ['2025-06-05T22:17:00.5-03:00'] })).toMatchObject({
      text: null,
      published: '2025-06-05T22:17:00-03:00',
      day: '2025-06-05',
      utc: '2025-06-06T01:17:00Z',
      conflicts: [],
    });
  });
  it('JSON-LD and meta count before a <time> somewhere on the page', () => {
    expect(resolve({ published: [fact('2020-01-01', 'time'), fact('2025-06-05', 'meta')] }).day).toBe('2025-06-05');
  });
  it('the local form of the same instant is preferred', () => {
    expect(resolve({ published: ['2025-06-06T01:17:00Z', fact('2025-06-05T22:17:00-03:00', 'meta')] }).day).toBe(
      '2025-06-05',
    );
  });
  it('clocks that were never set say nothing', () => {
    expect(resolve({ published: ['1970-01-01T00:00:00Z', 'soon'] }).published).toBe(null);
  });
  it('what lies after the fetch says nothing', () => {
    const options = { fetched: '2025-06-05T12:00:00Z' };
    expect(resolve({ published: ['2025-09-01T00:00:00Z', '2025-06-04'], options }).published).toBe('2025-06-04');
    expect(resolve({ published: ['2025-06-06T01:00:00+14:00'], options }).day).toBe('2025-06-06');
  });
  it('the address may name the day', () => {
    const date = resolve({ options: { url: 'https://example.org/2025/06/05/nota' } });
    expect(date).toMatchObject({ published: '2025-06-05', evidence: { published: [{ from: 'url' }] } });
  });
  it('the address may name it in short', () => {
    const options = { url: 'https://example.org/ciencia/2015/08/150803-oficinas-frias/' };
    expect(resolve({ options }).day).toBe('2015-08-03');
    expect(resolve({ options: { url: 'https://example.org/ciencia/2015/08/151203-9/' } }).day).toBe(null);
  });
  it('there is no date', () => {
    expect(resolve({})).toMatchObject({ text: null, published: null, modified: null, day: null, utc: null });
  });
});
