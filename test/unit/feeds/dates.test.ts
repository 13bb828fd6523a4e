import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, readMoment } from '../../../src/feeds/dates.ts';

describe('instants', () => {
  test.each([
    ['Tue, 05 Nov 2024 10:11:12 +0200', '2024-11-05T08:11:12.000Z'],
    ['Tue, 5 Nov 24 10:11 EET', '2024-11-05T08:11:00.000Z'],
    ['05 Nov 2024 10:11:12 EEST', '2024-11-05T07:11:12.000Z'],
    ['Mon, 26 January 2004 16:31:00 EST', '2004-01-26T21:31:00.000Z'],
    ['Sun, 31 Dec 1999 23:59:60 GMT', '1999-12-31T23:59:59.000Z'],
    ['2024-11-05T10:11:12Z', '2024-11-05T10:11:12.000Z'],
    ['2024-11-05T10:11:12.123456+02:00', '2024-11-05T08:11:12.000Z'],
    ['2024-11-05 10:11', '2024-11-05T10:11:00.000Z'],
    ['20241105T101112Z', '2024-11-05T10:11:12.000Z'],
    ['Tue Nov  5 10:11:12 2024', '2024-11-05T10:11:12.000Z'],
    ['Fri, 2006/09/15 08:19:53 EDT', '2006-09-15T12:19:53.000Z'],
    ['November 5, 2024 at 3:04 PM EST', '2024-11-05T20:04:00.000Z'],
    ['November 5, 2024 12:04 a.m.', '2024-11-05T00:04:00.000Z'],
    ['05.11.2024 14.30', '2024-11-05T14:30:00.000Z'],
    ['5 november 2024 kl. 14.30', '2024-11-05T14:30:00.000Z'],
    ['Πεμ, 05 Νοε 2024 10:00:00 EET', '2024-11-05T08:00:00.000Z'],
    ['2024-11-05T10:05:9+01:00', '2024-11-05T09:05:09.000Z'],
    ['2024-310', '2024-11-05T00:00:00.000Z'],
    ['1730801472', '2024-11-05T10:11:12.000Z'],
    ['Tue, 05 Nov 2024 10:11:12 Europe/Riga', '2024-11-05T08:11:12.000Z'],
    ['Fri, 05 Jul 2024 10:11:12 Europe/Riga', '2024-07-05T07:11:12.000Z'],
    ['Tue, 05 Nov 2024 10:11:12 Nowhere/Town', '2024-11-05T10:11:12.000Z'],
    ['July 5, 2024, 4:31 p.m. ET', '2024-07-05T20:31:00.000Z'],
    ['2024-11-05 오후 3:04', '2024-11-05T15:04:00.000Z'],
    ['2024年11月5日 上午 9:30', '2024-11-05T09:30:00.000Z'],
    ['mar., 05 nov. 2024 16:11:02 +0000', '2024-11-05T16:11:02.000Z'],
    ['Tue, 05 11 2024 08:51:49 +0100', '2024-11-05T07:51:49.000Z'],
  ])('%s', (written, instant) => {
    expect(readMoment(written)?.at.toISOString()).toBe(instant);
  });
});

describe('days', () => {
  test.each([
    ['2024-11-05T23:30:00-05:00', '2024-11-05'],
    ['5. novembris 2024', '2024-11-05'],
    ['2024. gada 5. novembrī', '2024-11-05'],
    ['2024 m. lapkričio 5 d.', '2024-11-05'],
    ['5. november 2024', '2024-11-05'],
    ['5. marraskuuta 2024', '2024-11-05'],
    ['5 listopada 2024 r.', null],
    ['5 de noviembre de 2024', '2024-11-05'],
    ['5 novembre 2024', '2024-11-05'],
    ['5. November 2024', '2024-11-05'],
    ['5 ноября 2024', '2024-11-05'],
    ['2024. november 5.', '2024-11-05'],
    ['5 Kasım 2024', '2024-11-05'],
    ['2024年11月5日', '2024-11-05'],
    ['05.11.2024', '2024-11-05'],
    ['5/11/2024', '2024-11-05'],
    ['11/25/2024', '2024-11-25'],
    ['Thursday 5th November 2024', '2024-11-05'],
    ['Published: 5.11.2024 | 10:22', '2024-11-05'],
  ])('%s', (written, day) => {
    expect(readDay(written)).toBe(day);
  });

  test('a month name of two languages counts when the language is known', () => {
    expect(readDay('5 listopada 2024', 'pl')).toBe('2024-11-05');
    expect(readDay('5. listopada 2024.', 'hr')).toBe('2024-10-05');
  });
});

describe('no date is ever made up', () => {
  test.each([
    '',
    'Dec x 2012',
    '31 Feb 2024',
    '2024-02-30',
    '2024-13-01',
    '32.01.2024',
    'soon',
    '5 Nov',
    'Nov 2024 and Dec 2024',
    '99:99',
    '1',
    '12345678901234567890',
    'Room 12, floor 3, 2024',
  ])('%j', (written) => {
    expect(readMoment(written)).toBeNull();
  });

  test('whatever is written, the answer is null or a real day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => {
        const moment = readMoment(written);
        expect(moment === null || /^\d{4}-\d{2}-\d{2}$/.test(moment.day)).toBe(true);
      }),
    );
  });

  test('every instant survives being written as feeds write it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const whole = new Date(Math.floor(date.getTime() / 1_000) * 1_000);
          expect(readMoment(whole.toUTCString())?.at).toEqual(whole);
          expect(readMoment(whole.toISOString())?.at).toEqual(whole);
        },
      ),
    );
  });
});
