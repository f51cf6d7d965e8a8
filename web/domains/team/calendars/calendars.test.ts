import { expect, test } from 'vitest';
import { withFixed } from './fixed-holidays.ts';
import { holidaysOf, intervalsOf, textOfHolidays, textOfIntervals } from './hours-text.ts';

test.each([
  ['9-17', [['09:00', '17:00']]],
  [
    '09:00–12:00, 13.30 - 17:00',
    [
      ['09:00', '12:00'],
      ['13:30', '17:00'],
    ],
  ],
  ['0-24', [['00:00', '24:00']]],
  ['', []],
  ['17-9', undefined],
  ['9-25', undefined],
  ['morning', undefined],
  ['24:30-25', undefined],
])('“%s” is read as opening times', (text, wanted) => {
  expect(intervalsOf(text)).toEqual(wanted);
});

test('opening times are written as they are read', () => {
  const day: [string, string][] = [
    ['09:00', '12:00'],
    ['13:00', '24:00'],
  ];
  expect(intervalsOf(textOfIntervals(day))).toEqual(day);
  expect(textOfIntervals(undefined)).toBe('');
});

test('a list of holidays is read line by line, and what is no date is named', () => {
  const text = '2026-08-17 Hari Kemerdekaan\n\n2026-12-25, Natal\nsomeday\n2026-02-30 none';
  const { holidays, unread } = holidaysOf(text);
  expect(holidays).toEqual([
    { date: '2026-08-17', name: 'Hari Kemerdekaan' },
    { date: '2026-12-25', name: 'Natal' },
  ]);
  expect(unread).toEqual(['someday', '2026-02-30 none']);
  expect(holidaysOf(textOfHolidays(holidays)).holidays).toEqual(holidays);
});

test('a calendar file is read as a list', () => {
  const file = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20270413',
    'SUMMARY;LANGUAGE=th:วันสงกรานต์',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'SUMMARY:วันแรงงาน',
    'DTSTART:20270501T000000Z',
    'END:VEVENT',
  ].join('\r\n');
  expect(holidaysOf(file).holidays).toEqual([
    { date: '2027-04-13', name: 'วันสงกรานต์' },
    { date: '2027-05-01', name: 'วันแรงงาน' },
  ]);
});

test('fixed holidays come to those that stand there already, in order and once', () => {
  const own = [{ date: '2026-08-17', name: 'Our day' }];
  const all = withFixed(own, 'id', 2026);
  expect(all).toHaveLength(10);
  expect(all.filter((one) => one.date === '2026-08-17')).toEqual(own);
  expect(withFixed(all, 'id', 2026)).toEqual(all);
  expect(all.map((one) => one.date)).toEqual(all.map((one) => one.date).toSorted());
});
