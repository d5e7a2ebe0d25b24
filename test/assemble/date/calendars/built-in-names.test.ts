import { describe, expect, test } from 'vitest';
import { builtInLanguages, builtInNames } from '../../../../src/assemble/date/calendars/built-in-names.ts';

describe.each(builtInLanguages)('%s', (language) => {
  const { months = {}, weekdays = {}, dayPeriods = {} } = builtInNames(language) ?? {};

  test('names every month, weekday and half of the day', () => {
    // Japanese, Korean and Vietnamese count their months.
    const named = /^(?:ja|ko|vi)$/.test(language) ? [] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(new Set(Object.values(months))).toEqual(new Set(named));
    expect(new Set(Object.values(weekdays))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
    expect(Object.values(dayPeriods)).toEqual(expect.arrayContaining(['am', 'pm']));
  });

  test('names are in lower case, hold a letter, and stand without their last dot', () => {
    for (const table of [months, weekdays, dayPeriods]) {
      for (const name of Object.keys(table)) {
        expect(name).toBe(name.toLowerCase().trim());
        expect(name).toMatch(/\p{L}/u);
        expect(name).not.toMatch(/\.$/);
      }
    }
  });
});

test.each([
  ['es', 'setiembre', 9],
  ['es', 'sept', 9],
  ['pt', 'março', 3],
  ['ca', 'abril', 4],
  ['eu', 'ekainaren', 6],
  ['de', 'jänner', 1],
  ['pl', 'czerwca', 6],
  ['pl', 'czerwiec', 6],
  ['cs', 'června', 6],
  ['fi', 'kesäkuuta', 6],
  ['ru', 'июня', 6],
  ['el', 'ιουνίου', 6],
  ['el', 'ιούνιος', 6],
  ['tr', 'kasim', 11],
  ['ar', 'حزيران', 6],
  ['ar', 'يونيو', 6],
  ['fa', 'ژوئن', 6],
  ['he', 'יוני', 6],
  ['zh', '六月', 6],
])('month in %s: %s', (language, name, month) => {
  expect(builtInNames(language)?.months[name]).toBe(month);
});

test('weekdays count from Monday', () => {
  expect(builtInNames('es')?.weekdays).toMatchObject({ lunes: 1, jue: 4, domingo: 7 });
  expect(builtInNames('ko')?.weekdays).toMatchObject({ 월요일: 1, 일: 7 });
});

test('day periods as they are printed', () => {
  expect(builtInNames('es')?.dayPeriods).toMatchObject({ 'a. m': 'am', 'p. m': 'pm', 'la tarde': 'pm' });
  expect(builtInNames('ja')?.dayPeriods).toMatchObject({ 午前: 'am', 午後: 'pm' });
});

test('the night is of both halves of the day', () => {
  // In Czech it reaches from ten in the evening to four.
  expect(builtInNames('cs')?.dayPeriods).toMatchObject({ 'v noci': 'night' });
  expect(builtInNames('ko')?.dayPeriods).toMatchObject({ 밤: 'night', 저녁: 'pm' });
});

test('a form of two meanings is in no table', () => {
  // In Indonesian noon reaches from ten to two.
  expect(builtInNames('id')?.dayPeriods).not.toHaveProperty(['siang']);
});
