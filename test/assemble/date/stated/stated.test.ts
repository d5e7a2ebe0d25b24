import { describe, expect, it } from 'vitest';
import { isoOf, utcOf } from '../../../../src/assemble/date/iso.ts';
import { noDateContext } from '../../../../src/assemble/date/printed/found.ts';
import { countryOf, dayInAddress } from '../../../../src/assemble/date/stated/address.ts';
import { readStamp } from '../../../../src/assemble/date/stated/facts.ts';

const read = (value: string): string | null => {
  const stamp = readStamp(value, 'en', noDateContext);
  return stamp && isoOf(stamp);
};

describe('a value of the metadata', () => {
  it.each([
    ['2025-06-05T10:17:00-03:00', '2025-06-05T10:17:00-03:00'],
    ['2025-06-05T10:17:00.000Z', '2025-06-05T10:17:00Z'],
    ['2025-06-05T10:17:00+0200', '2025-06-05T10:17:00+02:00'],
    ['2025-06-05T10:17:00 +02', '2025-06-05T10:17:00+02:00'],
    ['2025-06-05 10:17', '2025-06-05T10:17'],
    ['2025/6/5', '2025-06-05'],
    ['20250605T101700Z', '2025-06-05T10:17:00Z'],
    ['20250605', '2025-06-05'],
    ['1749118620', '2025-06-05T10:17:00Z'],
    ['1749118620000', '2025-06-05T10:17:00Z'],
    ['Thu, 05 Jun 2025 10:17:00 GMT', '2025-06-05T10:17:00Z'],
    ['Thu, 5 Jun 2025 10:17:00 +0200', '2025-06-05T10:17:00+02:00'],
    ['Thu Jun 05 14:57:21 CEST 2025', '2025-06-05T14:57:21+02:00'],
    ['June 5, 2025', '2025-06-05'],
    ['2025-02-30', null],
    ['0000-00-00 00:00:00', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (value, iso) => {
    expect(read(value)).toBe(iso);
  });
});

it('is told in UTC only with its offset', () => {
  expect(utcOf({ day: '2025-06-05', time: '22:17', offset: '-03:00' })).toBe('2025-06-06T01:17Z');
  expect(utcOf({ day: '2025-06-05', time: '10:17:30', offset: 'Z' })).toBe('2025-06-05T10:17:30Z');
  expect(utcOf({ day: '2025-06-05', time: '10:17', offset: null })).toBe(null);
  expect(utcOf({ day: '2025-06-05', time: null, offset: 'Z' })).toBe(null);
});

describe('an address', () => {
  it.each([
    ['https://example.org/2025/06/05/una-nota', '2025-06-05'],
    ['https://example.org/una-nota-2025-06-05.html', '2025-06-05'],
    ['https://example.org/a/20250605/b', '2025-06-05'],
    ['https://example.org/2025/6/5/', '2025-06-05'],
    ['https://example.org/2025/06/nota', null],
    ['https://example.org/nota-20251399', null],
    ['https://example.org/nota?d=2025-06-05', null],
  ])('%s', (url, day) => {
    expect(dayInAddress(url)).toBe(day);
  });

  it('names its country, else the language tag does', () => {
    expect(countryOf('https://www.example.co.uk/a', 'en')).toBe('GB');
    expect(countryOf('https://example.ar', null)).toBe('AR');
    expect(countryOf('https://example.io/a', 'en-AU')).toBe('AU');
    expect(countryOf('https://example.org/a.de', 'es-419')).toBe(null);
    expect(countryOf(null, 'zh-Hant-TW')).toBe('TW');
  });
});
