import { describe, expect, it } from 'vitest';
import { provenOrder } from '../../../../src/assemble/date/forms/numeric.ts';
import { customaryOrder } from '../../../../src/assemble/date/forms/numeric-order.ts';
import { noDateContext } from '../../../../src/assemble/date/printed/found.ts';
import { findDates } from '../../../../src/assemble/date/printed/index.ts';

const day = (line: string, language: string | null, more: object = {}): string | null | undefined =>
  findDates(line, language, { ...noDateContext, ...more })[0]?.day;

describe('the order of 05/06/2025', () => {
  it('is told by a number above 12', () => {
    expect(day('13/06/2025', 'en')).toBe('2025-06-13');
    expect(day('06/13/2025', 'es')).toBe('2025-06-13');
  });
  it('is told by the days that the metadata knows', () => {
    expect(day('11/01/2021', 'de', { country: 'AT', knownDays: new Set(['2021-11-01']) })).toBe('2021-11-01');
  });
  it('is told by the weekday', () => {
    expect(day('Thursday 05/06/2025', 'en')).toBe('2025-06-05');
    expect(day('Tuesday 05/06/2025', 'en')).toBe('2025-05-06');
  });
  it('is told by another date of the page', () => {
    expect(day('05/06/2025', 'en', { pageOrder: 'day' })).toBe('2025-06-05');
    expect(provenOrder(['05/06/2025', '13/05/2025'])).toBe('day');
    expect(provenOrder(['05/13/2025'])).toBe('month');
    expect(provenOrder(['05/06/2025', '13.05.2025', '12/12/2025'])).toBe(null);
  });
  it('is told by the country, then by the language', () => {
    expect(day('05/06/2025', 'en', { country: 'GB' })).toBe('2025-06-05');
    expect(day('05/06/2025', 'en')).toBe('2025-05-06');
    expect(day('05/06/2025', 'es')).toBe('2025-06-05');
    expect(day('05/06/2025', null)).toBe('2025-06-05');
  });
  it('is day first beside dots or an hour past twelve', () => {
    expect(day('05.06.2025', 'en')).toBe('2025-06-05');
    expect(day('05/06/2025 | 20:26', 'en')).toBe('2025-06-05');
    expect(day('05/06/2025 8:26 PM', 'en')).toBe('2025-05-06');
  });
  it('survives tags that are no languages', () => {
    expect(customaryOrder('x-klingon', null)).toBe('day');
  });
});
