import { expect, test } from 'vitest';
import { isDigestDue, isQuiet, type Times } from './times.ts';

const usual: Times = {
  ...{ digest: 'daily', digestHour: 8, zone: 'Asia/Jakarta', quietFrom: null, quietTo: null },
  digestedAt: null,
};
/** A time of the Jakarta clock on 23 November 2026. */
const at = (clock: string, day = 23) => new Date(`2026-11-${day}T${clock}:00.000+07:00`);

test.each([
  ['21:59', '22:00', '07:00', false],
  ['22:00', '22:00', '07:00', true],
  ['00:00', '22:00', '07:00', true],
  ['06:59', '22:00', '07:00', true],
  ['07:00', '22:00', '07:00', false],
  ['12:30', '12:00', '13:00', true],
  ['13:00', '12:00', '13:00', false],
  ['12:30', '12:00', '12:00', false],
  ['12:30', null, null, false],
])('at %s between %s and %s it is quiet: %s', (clock, quietFrom, quietTo, quiet) => {
  expect(isQuiet({ ...usual, quietFrom, quietTo }, at(clock))).toBe(quiet);
});

test.each<[string, Partial<Times>, string, boolean]>([
  ['nobody who did not ask', { digest: 'off' }, '09:00', false],
  ['a day’s mail before its hour', {}, '07:59', false],
  ['a day’s mail at its hour', {}, '08:00', true],
  ['a day’s mail that was missed', {}, '17:00', true],
  ['a day’s mail twice', { digestedAt: at('08:00') }, '17:00', false],
  ['a day’s mail of yesterday', { digestedAt: at('08:00', 22) }, '08:00', true],
  ['an hour’s mail in the same hour', { digest: 'hourly', digestedAt: at('09:00') }, '09:50', false],
  ['an hour’s mail in the next hour', { digest: 'hourly', digestedAt: at('09:50') }, '10:00', true],
  ['the same hour a day later', { digest: 'hourly', digestedAt: at('10:10', 22) }, '10:00', true],
  ['an hour’s mail in peace', { digest: 'hourly', quietFrom: '09:00', quietTo: '11:00' }, '10:00', false],
])('%s: %j at %s is due: %s', (_what, more, clock, due) => {
  expect(isDigestDue({ ...usual, ...more }, at(clock))).toBe(due);
});

test('a day and an hour are those of the member’s zone', () => {
  const bangkokMidnight = new Date('2026-11-23T17:30:00.000Z');
  const half = { ...usual, digestHour: 0, digestedAt: new Date('2026-11-23T16:30:00.000Z') };
  expect(isDigestDue({ ...half, zone: 'Asia/Bangkok' }, bangkokMidnight)).toBe(true);
  expect(isDigestDue({ ...half, zone: 'UTC' }, bangkokMidnight)).toBe(false);
});
