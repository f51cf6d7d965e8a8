import { expect, test } from 'vitest';
import { daysOf, isLate, nextTime, type Rhythm, rhythmOf } from './when.ts';

const daily: Rhythm = { every: 'day' };
const last: Rhythm = { every: 'month', on: 0 };

test.each([
  [
    'today, where it is still to come',
    daily,
    '08:00',
    'Asia/Bangkok',
    '2026-11-26T00:59:59Z',
    '2026-11-26T01:00:00Z',
  ],
  [
    'tomorrow, where it is now',
    daily,
    '08:00',
    'Asia/Bangkok',
    '2026-11-26T01:00:00Z',
    '2026-11-27T01:00:00Z',
  ],
  [
    'Monday after a Friday',
    { every: 'week', on: [1, 5] },
    '08:00',
    'Asia/Bangkok',
    '2026-11-27T02:00:00Z',
    '2026-11-30T01:00:00Z',
  ],
  [
    'the same day a week later',
    { every: 'week', on: [4] },
    '08:00',
    'Asia/Bangkok',
    '2026-11-26T01:00:00Z',
    '2026-12-03T01:00:00Z',
  ],
  [
    'the last day of a short month',
    last,
    '08:00',
    'Asia/Jakarta',
    '2027-02-01T00:00:00Z',
    '2027-02-28T01:00:00Z',
  ],
  [
    'the last day of a leap year’s February',
    last,
    '08:00',
    'Asia/Jakarta',
    '2028-02-01T00:00:00Z',
    '2028-02-29T01:00:00Z',
  ],
  [
    'the 31st of a month of thirty days',
    { every: 'month', on: 31 },
    '08:00',
    'Asia/Jakarta',
    '2026-11-01T00:00:00Z',
    '2026-11-30T01:00:00Z',
  ],
  [
    'the 31st, over a short month',
    { every: 'month', on: 31 },
    '08:00',
    'Asia/Jakarta',
    '2027-01-31T01:00:00Z',
    '2027-02-28T01:00:00Z',
  ],
  [
    'an hour that the clocks leave out',
    daily,
    '02:30',
    'Europe/Berlin',
    '2027-03-27T12:00:00Z',
    '2027-03-28T01:30:00Z',
  ],
  [
    'an hour that they show twice, the first time',
    daily,
    '02:30',
    'Europe/Berlin',
    '2026-10-24T12:00:00Z',
    '2026-10-25T00:30:00Z',
  ],
  [
    'and not the second time',
    daily,
    '02:30',
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-26T01:30:00Z',
  ],
  [
    'the same hour of the wall after the clocks changed',
    daily,
    '08:00',
    'Europe/Berlin',
    '2026-10-24T06:00:00Z',
    '2026-10-25T07:00:00Z',
  ],
  [
    'the day of the zone, not of UTC',
    { every: 'week', on: [5] },
    '00:30',
    'Asia/Bangkok',
    '2026-11-26T12:00:00Z',
    '2026-11-26T17:30:00Z',
  ],
] satisfies [string, Rhythm, string, string, string, string][])(
  'next is %s',
  (_what, rhythm, time, zone, after, next) => {
    expect(nextTime(rhythm, { time, zone }, new Date(after)).toISOString()).toBe(next.replace('Z', '.000Z'));
  },
);

test('over two years each time is hit once, whatever the clocks do', () => {
  for (const zone of [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Bangkok',
    'Pacific/Apia',
  ]) {
    let at = new Date('2026-01-01T00:00:00Z');
    const days: string[] = [];
    while (days.length < 730) {
      at = nextTime(daily, { time: '02:30', zone }, at);
      days.push(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at));
    }
    expect([zone, new Set(days).size]).toEqual([zone, 730]);
  }
});

test.each([daily, last, { every: 'week', on: [1, 3] }] satisfies Rhythm[])(
  '%j comes back from its columns',
  (rhythm) => {
    expect(rhythmOf({ rhythm: rhythm.every, days: daysOf(rhythm) })).toEqual(rhythm);
  },
);

test('a quarter of an hour is no delay, more is', () => {
  const due = new Date('2026-11-26T01:00:00Z');
  expect([900_000, 900_001].map((after) => isLate(due, new Date(due.getTime() + after)))).toEqual([
    false,
    true,
  ]);
});
