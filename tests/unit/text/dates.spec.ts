import { describe, expect, test } from 'vitest';
import { monthName, toMoment } from '../../../src/text/time/dates.ts';
import { monthOf } from '../../../src/text/time/months.ts';

const washington = { locale: 'en-US', timeZone: 'America/New_York' };

describe('dates are those of the outlet, whoever reads them', () => {
  const cases: readonly [iso: string, timeZone: string, date: string, time: string][] = [
    ['2019-05-17T12:00:00-04:00', 'America/New_York', 'May 17, 2019', '12:00 PM EDT'],
    ['2020-01-01T04:59:59Z', 'America/New_York', 'December 31, 2019', '11:59 PM EST'],
    ['2020-01-01T05:00:00Z', 'America/New_York', 'January 1, 2020', '12:00 AM EST'],
    // An hour is skipped in the night to March 8, 2020, and one comes twice in the night to November 1.
    ['2020-03-08T06:59:00Z', 'America/New_York', 'March 8, 2020', '1:59 AM EST'],
    ['2020-03-08T07:00:00Z', 'America/New_York', 'March 8, 2020', '3:00 AM EDT'],
    ['2020-11-01T05:30:00Z', 'America/New_York', 'November 1, 2020', '1:30 AM EDT'],
    ['2020-11-01T06:30:00Z', 'America/New_York', 'November 1, 2020', '1:30 AM EST'],
    ['2020-05-17T23:30:00+09:00', 'Asia/Kathmandu', 'May 17, 2020', '8:15 PM GMT+5:45'],
    ['2020-05-17T23:30:00Z', 'Pacific/Kiritimati', 'May 18, 2020', '1:30 PM GMT+14'],
  ];
  for (const [iso, timeZone, date, time] of cases) {
    test(`${iso} in ${timeZone}`, () => {
      const moment = toMoment(iso, { locale: 'en-US', timeZone });
      expect({ ...moment, time: moment.time.replaceAll('\u00a0', ' ') }).toEqual({ iso, date, time });
    });
  }
});

test('a time is never broken before its day period', () => {
  expect(toMoment('2019-05-17T12:00:00-04:00', washington).time).toContain('12:00\u00a0PM');
});

test('dates are written in the language of the outlet', () => {
  const berlin = { locale: 'de-DE', timeZone: 'Europe/Berlin' };
  expect(toMoment('2020-04-13T22:30:00Z', berlin)).toMatchObject({
    date: '14. April 2020',
    time: expect.stringMatching(/^00:30\sMESZ$/) as unknown,
  });
  expect(monthName({ year: '2020', month: '03' }, 'de-DE')).toBe('März 2020');
});

test('the machine-readable time is what the author wrote', () => {
  expect(toMoment('2019-05-17T12:00:00-04:00', washington).iso).toBe('2019-05-17T12:00:00-04:00');
});

test('a story of the last night of a month belongs to the month of the outlet', () => {
  expect(monthOf('2020-06-01T03:59:59Z', 'America/New_York')).toEqual({ year: '2020', month: '05' });
  expect(monthOf('2020-06-01T04:00:00Z', 'America/New_York')).toEqual({ year: '2020', month: '06' });
  expect(monthOf('2019-12-31T23:30:00Z', 'Europe/Berlin')).toEqual({ year: '2020', month: '01' });
});

test('months have names', () => {
  expect(monthName({ year: '2019', month: '01' }, 'en-US')).toBe('January 2019');
  expect(monthName({ year: '2019', month: '12' }, 'en-US')).toBe('December 2019');
});

test('dates are Gregorian, as the months of the archive are, unless the outlet names another calendar', () => {
  const riyadh = { locale: 'ar-SA', timeZone: 'Asia/Riyadh' };
  expect(toMoment('2026-03-15T09:00:00+03:00', riyadh).date).toContain('مارس');
  expect(monthName({ year: '2026', month: '03' }, 'fa-IR')).toContain('مارس');
  expect(monthName({ year: '2026', month: '03' }, 'th-TH')).toContain('2026');
  expect(monthName({ year: '2026', month: '03' }, 'th-TH-u-ca-buddhist')).toContain('2569');
});
