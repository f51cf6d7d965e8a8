import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { due, elapsed, running, type Timeline } from './clock.ts';
import type { Hours, Schedule } from './schedule.ts';

const at = (text: string) => Date.parse(text);
const minutes = (count: number) => count * 60_000;
const line = (schedule: Schedule | null): Timeline => [{ from: 0, schedule }];
const iso = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString());

const everyDay = (from: string, to: string): Hours =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [[from, to]]]));
const office: Hours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
);
const jakarta: Schedule = { zone: 'Asia/Jakarta', hours: office, holidays: ['2026-12-25'] };

describe('when a target is due', () => {
  test.each([
    ['inside the hours', '2026-11-23T02:00:00Z', 60, '2026-11-23T03:00:00.000Z'],
    ['before opening', '2026-11-22T20:00:00Z', 60, '2026-11-23T03:00:00.000Z'],
    ['over the night', '2026-11-23T09:30:00Z', 60, '2026-11-24T02:30:00.000Z'],
    ['over the weekend', '2026-11-27T09:30:00Z', 60, '2026-11-30T02:30:00.000Z'],
    ['over a holiday', '2026-12-24T09:30:00Z', 60, '2026-12-28T02:30:00.000Z'],
    ['exactly until closing', '2026-11-23T02:00:00Z', 480, '2026-11-23T10:00:00.000Z'],
  ])('%s', (_case, from, target, wanted) => {
    expect(iso(due(line(jakarta), at(from), minutes(target))?.dueAt)).toBe(wanted);
  });

  test('late is the next open moment, where the place shuts as it is due', () => {
    const found = due(line(jakarta), at('2026-11-23T02:00:00Z'), minutes(480));
    expect([iso(found?.dueAt), iso(found?.lateAt)]).toEqual([
      '2026-11-23T10:00:00.000Z',
      '2026-11-24T02:00:00.000Z',
    ]);
  });

  test('nothing open is never due, nor is what a pause without an end stops', () => {
    const start = at('2026-11-23T02:00:00Z');
    expect(due(line({ ...jakarta, hours: {} }), start, minutes(1))).toBeNull();
    expect(due(line({ ...jakarta, hours: { mon: [['09:00', '09:00']] } }), start, minutes(1))).toBeNull();
    const forever = [{ from: start + minutes(30), to: Infinity }];
    expect(due(line(jakarta), start, minutes(60), forever)).toBeNull();
    expect(due(line(jakarta), start, minutes(20), forever)?.dueAt).toBe(start + minutes(20));
  });

  test('without a schedule the clock goes day and night', () => {
    const start = at('2026-11-28T20:00:00Z');
    expect(due(line(null), start, minutes(90))).toEqual({
      dueAt: start + minutes(90),
      lateAt: start + minutes(90),
    });
  });

  test('a far target is found, and one beyond a hundred years is not looked for', () => {
    const start = at('2026-11-23T02:00:00Z');
    const days = 400;
    expect(iso(due(line(null), start, days * 86_400_000)?.dueAt)).toBe('2027-12-28T02:00:00.000Z');
    expect(due(line(null), start, 200 * 366 * 86_400_000)).toBeNull();
  });
});

describe('how long a clock went', () => {
  test('a break at noon does not count, and overlapping intervals count once', () => {
    const hours: Hours = {
      mon: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
        ['11:00', '12:00'],
      ],
    };
    const monday = { from: at('2026-11-22T17:00:00Z'), to: at('2026-11-23T17:00:00Z') };
    expect(elapsed(line({ ...jakarta, hours }), monday)).toBe(minutes(7 * 60));
  });

  test('pauses that overlap, reach over closing or begin before count once', () => {
    const span = { from: at('2026-11-23T02:00:00Z'), to: at('2026-11-24T04:00:00Z') };
    const pauses = [
      { from: at('2026-11-23T00:00:00Z'), to: at('2026-11-23T03:00:00Z') },
      { from: at('2026-11-23T02:30:00Z'), to: at('2026-11-23T04:00:00Z') },
      { from: at('2026-11-23T09:00:00Z'), to: at('2026-11-24T03:00:00Z') },
    ];
    expect(elapsed(line(jakarta), span, pauses)).toBe(minutes(5 * 60 + 60));
  });

  test('an end before the beginning is 0', () => {
    expect(elapsed(line(jakarta), { from: 10, to: 5 })).toBe(0);
    expect(elapsed(line(null), { from: 10, to: 5 })).toBe(0);
  });

  test('each schedule counts for its own time, the first one also before it began', () => {
    const change = at('2026-11-23T05:00:00Z');
    const timeline: Timeline = [
      { from: at('2026-11-23T04:00:00Z'), schedule: jakarta },
      { from: change, schedule: null },
    ];
    const span = { from: at('2026-11-23T02:00:00Z'), to: at('2026-11-23T14:00:00Z') };
    expect(elapsed(timeline, span)).toBe(minutes(12 * 60));
    expect(iso(due(timeline, span.from, minutes(11 * 60))?.dueAt)).toBe('2026-11-23T13:00:00.000Z');
  });

  test('a day of 23 hours and one of 25 are as long as they are, and a date that a zone left out never is', () => {
    const all = (zone: string) => line({ zone, hours: everyDay('00:00', '24:00'), holidays: [] });
    const open = (zone: string, from: string, to: string) =>
      elapsed(all(zone), { from: at(from), to: at(to) }) / 3_600_000;
    expect(open('Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23);
    const early: Schedule = {
      zone: 'Europe/Berlin',
      hours: { sun: [['02:30', '05:00']] },
      holidays: [],
    };
    const sunday = (from: string) => elapsed(line(early), { from: at(from), to: at(from) + 30 * 3_600_000 });
    expect([sunday('2026-03-28T22:00:00Z'), sunday('2026-10-24T22:00:00Z')].map((ms) => ms / 60_000)).toEqual(
      [120, 180],
    );
    const apia: Schedule = { zone: 'Pacific/Apia', hours: { fri: [['09:00', '17:00']] }, holidays: [] };
    expect(elapsed(line(apia), { from: at('2011-12-28T00:00:00Z'), to: at('2012-01-03T00:00:00Z') })).toBe(0);
  });
});

const time = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const total = quarter * 15;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
});
const day = fc.array(fc.tuple(time, time), { maxLength: 3 });
const hours = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
const zone = fc.constantFrom('Asia/Jakarta', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York');
const start = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
const pause = fc.tuple(start, fc.integer({ min: 0, max: 40 * 3_600_000 }));
const scene = fc.record({ hours, zone, start, pauses: fc.array(pause, { maxLength: 4 }) });

test('what has elapsed by the due time is the target, and time adds up', () => {
  fc.assert(
    fc.property(scene, fc.integer({ min: 1, max: 200 * 3_600_000 }), (given, target) => {
      const timeline = line({ zone: given.zone, hours: given.hours, holidays: ['2026-05-01'] });
      const pauses = given.pauses.map(([from, length]) => ({ from, to: from + length }));
      const found = due(timeline, given.start, target, pauses);
      if (!found) return;
      const until = (to: number, from = given.start) => elapsed(timeline, { from, to }, pauses);
      expect(until(found.dueAt)).toBe(target);
      expect(until(found.dueAt - 1)).toBe(target - 1);
      const middle = given.start + Math.floor((found.dueAt - given.start) / 3);
      expect(until(middle) + until(found.dueAt, middle)).toBe(target);
      if (found.lateAt !== Infinity) {
        expect(until(found.lateAt)).toBe(target);
        expect(until(found.lateAt + 1)).toBe(target + 1);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is open comes in order and never overlaps', () => {
  fc.assert(
    fc.property(scene, (given) => {
      const timeline = line({ zone: given.zone, hours: given.hours, holidays: [] });
      let last = -Infinity;
      for (const span of running(timeline, { from: given.start, to: given.start + 20 * 86_400_000 })) {
        expect(span.from).toBeGreaterThanOrEqual(last);
        expect(span.to).toBeGreaterThan(span.from);
        last = span.to;
      }
    }),
    { numRuns: 100 },
  );
});
