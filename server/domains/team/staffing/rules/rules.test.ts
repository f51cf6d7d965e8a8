import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorking } from './hours.ts';
import { isGone, onSeen, type Status, statuses, takesWork, unseenMinutes } from './status.ts';
import type { Hours } from './week.ts';

const week: Hours = {
  mon: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
  fri: [['22:00', '06:00']],
  sun: [['20:00', '24:00']],
};
const jakarta = 'Asia/Jakarta';

test.each([
  ['2026-11-23T02:00:00Z', true, 'Monday nine sharp'],
  ['2026-11-23T01:59:59Z', false, 'a moment before'],
  ['2026-11-23T05:30:00Z', false, 'the lunch break'],
  ['2026-11-23T09:59:59Z', true, 'the last second'],
  ['2026-11-23T10:00:00Z', false, 'five sharp'],
  ['2026-11-24T03:00:00Z', false, 'a day without hours'],
  ['2026-11-27T15:00:00Z', true, 'Friday night'],
  ['2026-11-27T22:00:00Z', true, 'Saturday at five, still Friday’s night'],
  ['2026-11-27T23:00:00Z', false, 'Saturday at six'],
  ['2026-11-22T16:59:00Z', true, 'Sunday to midnight'],
  ['2026-11-22T17:00:00Z', false, 'midnight'],
])('at %s somebody works: %s (%s)', (at, works) => {
  expect(isWorking(week, jakarta, new Date(at))).toBe(works);
});

test('with empty hours nobody ever works', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
      (at) => !isWorking({}, jakarta, at),
    ),
  );
});

test('the hours are those of the place, through a change of the clocks too', () => {
  const hours: Hours = { sun: [['09:00', '10:00']] };
  expect(isWorking(hours, 'Europe/London', new Date('2026-10-18T08:30:00Z'))).toBe(true);
  expect(isWorking(hours, 'Europe/London', new Date('2026-10-25T08:30:00Z'))).toBe(false);
  expect(isWorking(hours, 'Europe/London', new Date('2026-10-25T09:30:00Z'))).toBe(true);
});

test.each([
  [null, false, 'available'],
  [{ status: 'offline', source: 'presence' }, false, 'available'],
  [{ status: 'offline', source: 'hand' }, false, null],
  [{ status: 'break', source: 'hand' }, false, null],
  [{ status: 'away', source: 'absence' }, true, null],
  [null, true, null],
] as const)('seen as %j, absent %s: becomes %s', (present, isAbsent, next) => {
  expect(onSeen(present, isAbsent)).toBe(next);
});

test('gone is who was expected and not seen for longer than the minutes, nobody else', () => {
  const now = new Date('2026-11-23T03:00:00Z');
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const limit = unseenMinutes * 60_000;
  const gone = (status: Status, seenAt: Date | null) => isGone({ status, source: 'presence' }, seenAt, now);
  expect(gone('available', ago(limit))).toBe(false);
  expect(gone('available', ago(limit + 1))).toBe(true);
  expect(gone('busy', null)).toBe(true);
  for (const status of ['break', 'away', 'offline'] as const) expect(gone(status, null)).toBe(false);
});

test('work is taken by those who are available, in hours and not absent, and by nobody else', () => {
  for (const status of statuses)
    for (const works of [true, false])
      for (const isAbsent of [true, false])
        expect(takesWork({ status, isWorking: works, isAbsent })).toBe(
          status === 'available' && works && !isAbsent,
        );
});
