import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsed, type Schedule, type Timeline } from '../../../../../kernel/working-time/index.ts';
import { openMinutesIn, prospectOf, usualHours, zoneAt } from './opening-hours.ts';

const always = (schedule: Schedule): Timeline => [{ from: 0, schedule }];
const jakarta = always(usualHours('Asia/Jakarta'));
const at = (iso: string) => new Date(iso);

test('on a Monday morning somebody is there and answers the same day', () => {
  expect(prospectOf(jakarta, at('2026-11-23T03:00:00Z'), 240)).toEqual({
    isOpen: true,
    opensAt: at('2026-11-23T03:00:00Z'),
    expectedAt: at('2026-11-23T07:00:00Z'),
  });
});

test('what does not fit into today goes on tomorrow', () => {
  expect(prospectOf(jakarta, at('2026-11-23T08:00:00Z'), 480).expectedAt).toEqual(at('2026-11-24T08:00:00Z'));
});

test('on Friday evening the desk opens on Monday, and the answer is due that day', () => {
  expect(prospectOf(jakarta, at('2026-11-20T12:00:00Z'), 480)).toEqual({
    isOpen: false,
    opensAt: at('2026-11-23T02:00:00Z'),
    expectedAt: at('2026-11-23T10:00:00Z'),
  });
});

test('at the minute of closing nobody is there any more', () => {
  expect(prospectOf(jakarta, at('2026-11-23T10:00:00Z'), 60)).toMatchObject({ isOpen: false });
  expect(prospectOf(jakarta, at('2026-11-23T02:00:00Z'), 60)).toMatchObject({ isOpen: true });
});

test('two spans a day, in whatever order, and one until midnight', () => {
  const sun: [string, string][] = [
    ['20:00', '24:00'],
    ['09:00', '10:00'],
  ];
  const opening = always({ zone: 'Asia/Bangkok', hours: { sun }, holidays: [] });
  expect(prospectOf(opening, at('2026-11-22T00:00:00Z'), 120)).toEqual({
    isOpen: false,
    opensAt: at('2026-11-22T02:00:00Z'),
    expectedAt: at('2026-11-22T14:00:00Z'),
  });
});

test('the clocks of Berlin go back at night: nine stays nine', () => {
  const berlin = always(usualHours('Europe/Berlin'));
  expect(prospectOf(berlin, at('2026-10-23T16:00:00Z'), 0).opensAt).toEqual(at('2026-10-26T08:00:00Z'));
  expect(prospectOf(berlin, at('2026-10-16T16:00:00Z'), 0).opensAt).toEqual(at('2026-10-19T07:00:00Z'));
});

test('a week without opening times promises nothing', () => {
  expect(
    prospectOf(always({ zone: 'UTC', hours: {}, holidays: [] }), at('2026-11-22T00:00:00Z'), 60),
  ).toEqual({
    isOpen: false,
    opensAt: null,
    expectedAt: null,
  });
});

test('the opening time of half a year is counted whole', () => {
  const half = openMinutesIn(jakarta, [{ from: at('2026-01-04T17:00:00Z'), to: at('2026-07-05T17:00:00Z') }]);
  expect(half).toEqual([26 * 5 * 8 * 60]);
});

test('times that overlap are open once', () => {
  const mon: [string, string][] = [
    ['09:00', '12:00'],
    ['11:00', '13:00'],
  ];
  const opening = always({ zone: 'Asia/Jakarta', hours: { mon }, holidays: [] });
  expect(
    openMinutesIn(opening, [{ from: at('2026-11-23T00:00:00Z'), to: at('2026-11-24T00:00:00Z') }]),
  ).toEqual([240]);
  expect(prospectOf(opening, at('2026-11-23T02:00:00Z'), 210).expectedAt).toEqual(at('2026-11-23T05:30:00Z'));
});

const monday = Date.parse('2026-11-23T00:00:00Z');

test('many times at once are what each is alone', () => {
  const minute = fc.integer({ min: 0, max: 28 * 1440 }).map((count) => new Date(monday + count * 60_000));
  const time = fc.tuple(minute, minute).map((pair) => {
    const [from, to] = pair.toSorted((a, b) => a.getTime() - b.getTime());
    return { from: from as Date, to: to as Date };
  });
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 20 }), (times) => {
      const alone = times.map(
        ({ from, to }) => elapsed(jakarta, { from: from.getTime(), to: to.getTime() }) / 60_000,
      );
      expect(openMinutesIn(jakarta, times)).toEqual(alone);
    }),
    { numRuns: 50 },
  );
});

test('the zone in which hours are said is that of the version which counts', () => {
  const moved: Timeline = [
    { from: 0, schedule: usualHours('Asia/Jakarta') },
    { from: monday, schedule: usualHours('Asia/Bangkok') },
  ];
  expect([zoneAt(moved, new Date(monday - 1)), zoneAt(moved, new Date(monday))]).toEqual([
    'Asia/Jakarta',
    'Asia/Bangkok',
  ]);
});
