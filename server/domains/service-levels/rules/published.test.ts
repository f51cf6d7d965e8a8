import { describe, expect, test } from 'vitest';
import {
  due,
  elapsed,
  type Hours,
  running,
  type Schedule,
  type Timeline,
} from '../../../kernel/working-time/index.ts';
import { calculateSla } from './calculate.ts';
import { cyclesOf } from './cycles.ts';
import type { History, Standing } from './history.ts';
import { joinTimelines, measure } from './measure.ts';
import { profiles } from './profiles.ts';

/** The tables that others have published, to the printed digit, each by the profile whose definition it is. */
const at = (text: string) => Date.parse(`${text}Z`);
const days = (names: string, ...times: [string, string][]): Hours =>
  Object.fromEntries(names.split(' ').map((day) => [day, times]));
const everyDay = 'mon tue wed thu fri sat sun';
const berlin = (hours: Hours, holidays: string[] = []): Schedule => ({
  zone: 'Europe/Berlin',
  hours,
  holidays,
});
const line = (schedule: Schedule): Timeline => [{ from: 0, schedule }];
const minutes = (count: number) => count * 60_000;
const shown = (time: number | null | undefined) =>
  time === null || time === undefined ? null : new Date(time).toISOString().slice(0, 16);

describe('Zammad (test/unit/ticket_sla_test.rb), zone Europe/Berlin, times in UTC', () => {
  const office = line(berlin(days('mon tue wed thu fri', ['09:00', '17:00'])));
  const long = line(berlin(days(everyDay, ['08:00', '17:00'])));
  const longWithHoliday = line(berlin(days(everyDay, ['08:00', '17:00']), ['2015-09-22']));
  const nineToSix = line(berlin(days(everyDay, ['09:00', '18:00'])));

  test.each([
    ['in hours, 60 minutes', office, '2013-03-21T09:30', 60, '2013-03-21T10:30'],
    ['in hours, 240 minutes', office, '2013-03-21T09:30', 240, '2013-03-21T13:30'],
    ['before opening, 120 minutes', long, '2013-10-21T05:30', 120, '2013-10-21T08:00'],
    ['before opening, 240 minutes', long, '2013-10-21T05:30', 240, '2013-10-21T10:00'],
    ['over a holiday, 120 minutes', longWithHoliday, '2015-09-21T14:30', 120, '2015-09-23T07:30'],
  ])('due: %s', (_case, timeline, created, target, wanted) => {
    expect(shown(due(timeline, at(created), minutes(target))?.dueAt)).toBe(wanted);
  });

  test.each([
    ['10:00', 30, 30, 'met'],
    ['14:00', 270, -210, 'breached'],
  ])('answered at %s: used %d, difference %d', (answered, used, difference, state) => {
    const startedAt = at('2013-03-21T09:30');
    const clock = { startedAt, endedAt: at(`2013-03-21T${answered}`), pauses: [] };
    const found = measure(clock, office, minutes(60), at('2013-03-22T00:00'));
    expect([found.elapsed, minutes(60) - found.elapsed, found.state]).toEqual([
      minutes(used),
      minutes(difference),
      state,
    ]);
  });

  const history = (...standings: [string, Standing['status']][]): History => ({
    openedAt: at('2013-06-04T09:00'),
    standings: standings.map(([from, status]) => ({
      ...{ from: at(`2013-06-04T${from}`), status, priority: 'normal' as const, teamId: null },
    })),
    turns: [{ at: at('2013-06-04T09:00'), by: 'customer', isPrivate: false }],
  });

  test('pending is cut out of the first response as a break', () => {
    const story = history(['09:00', 'open'], ['10:00', 'waiting'], ['15:00', 'open']);
    const [first] = cyclesOf('first-reply', story, profiles.zammad);
    if (!first) throw new Error('There is no clock');
    const found = measure(first, nineToSix, minutes(120), at('2013-06-04T15:30'));
    expect([shown(found.dueAt), found.state]).toEqual(['2013-06-04T16:00', 'running']);
  });

  test('a solution after several pauses: used, difference, and due as if left open', () => {
    const story = history(
      ['09:00', 'waiting'],
      ['10:30', 'open'],
      ['11:00', 'waiting'],
      ['11:30', 'open'],
      ['12:00', 'closed'],
    );
    const [solving] = cyclesOf('solving', story, profiles.zammad);
    if (!solving) throw new Error('There is no clock');
    const found = measure(solving, nineToSix, minutes(240), at('2013-06-05T00:00'));
    expect([found.elapsed, minutes(240) - found.elapsed, shown(found.dueAt), found.state]).toEqual([
      minutes(60),
      minutes(180),
      '2013-06-04T15:00',
      'met',
    ]);
  });
});

describe('Zendesk (zendesk/biz README), zone America/Los_Angeles', () => {
  const hours: Hours = {
    ...days('mon wed', ['09:00', '17:00']),
    tue: [['00:00', '24:00']],
    thu: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    sat: [['10:00', '14:00']],
  };
  const timeline = line({ zone: 'America/Los_Angeles', hours, holidays: [] });

  test('the segments of a week', () => {
    const week = { from: at('2015-01-10T10:00'), to: at('2015-01-17T10:00') };
    expect([...running(timeline, week)].map(({ from, to }) => [shown(from), shown(to)])).toEqual([
      ['2015-01-10T18:00', '2015-01-10T22:00'],
      ['2015-01-12T17:00', '2015-01-13T01:00'],
      ['2015-01-13T08:00', '2015-01-14T08:00'],
      ['2015-01-14T17:00', '2015-01-15T01:00'],
      ['2015-01-15T17:00', '2015-01-15T20:00'],
      ['2015-01-15T21:00', '2015-01-16T01:00'],
    ]);
  });

  test('a week with a change of the clocks', () => {
    const week = { from: at('2015-03-07T00:00'), to: at('2015-03-14T00:00') };
    expect(elapsed(timeline, week) / 1000).toBe(183_600);
  });
});

test('two schedules, each for its own part (dbt_zendesk, exact)', () => {
  const schedules = {
    chicago: {
      zone: 'UTC',
      hours: weekOf([720, 1560], [2160, 3000], [3600, 4440], [5040, 5880]),
      holidays: [],
    },
    sanFrancisco: { zone: 'UTC', hours: weekOf([5220, 5790]), holidays: [] },
  };
  const created = at('2026-11-24T17:01:38');
  const switched = at('2026-11-25T19:01:25');
  const timeline = joinTimelines([
    { from: created, timeline: line(schedules.chicago) },
    { from: switched, timeline: line(schedules.sanFrancisco) },
  ]);
  const spent = elapsed(timeline, { from: created, to: at('2026-11-25T19:01:46') });
  expect(spent / 60_000).toBeCloseTo(960.133, 3);
});

/** Intervals in minutes since Sunday 00:00, as dbt_zendesk writes them; one that passes midnight is parted there. */
function weekOf(...intervals: [number, number][]): Hours {
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const clock = (total: number) =>
    `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  const hours: Record<string, [string, string][]> = {};
  for (const [from, to] of intervals)
    for (const [index, name] of names.entries()) {
      const start = Math.max(from, index * 1440) - index * 1440;
      const end = Math.min(to, (index + 1) * 1440) - index * 1440;
      if (start < end) hours[name] = [...(hours[name] ?? []), [clock(start), clock(end)]];
    }
  return hours;
}

describe('the calculator of planners', () => {
  const schedule: Schedule = {
    zone: 'Asia/Jakarta',
    hours: days('mon tue wed thu fri', ['09:00', '17:00']),
    holidays: [],
  };
  const question = {
    ...{ schedule, pauses: [], targetSeconds: null, to: null },
    from: new Date('2026-11-23T02:00:00Z'),
  };

  test.each([
    [
      'a target alone',
      { targetSeconds: 3600 },
      { dueAt: '2026-11-23T03:00:00.000Z', elapsedSeconds: null, breached: null },
    ],
    [
      'an end alone',
      { to: new Date('2026-11-23T04:00:00Z') },
      { dueAt: null, elapsedSeconds: 7200, breached: null },
    ],
    [
      'an answer at closing time, and looked at in the evening: in time',
      { targetSeconds: 28_800, to: new Date('2026-11-23T12:00:00Z') },
      { dueAt: '2026-11-23T10:00:00.000Z', elapsedSeconds: 28_800, breached: false },
    ],
    [
      'a second too late',
      { targetSeconds: 28_800, to: new Date('2026-11-24T02:00:01Z') },
      { dueAt: '2026-11-23T10:00:00.000Z', elapsedSeconds: 28_801, breached: true },
    ],
    [
      'no target',
      { targetSeconds: 0, to: new Date('2026-11-23T01:00:00Z') },
      { dueAt: null, elapsedSeconds: 0, breached: null },
    ],
    [
      'never open',
      { schedule: { ...schedule, hours: {} }, targetSeconds: 60 },
      { dueAt: null, elapsedSeconds: null, breached: null },
    ],
    [
      'day and night',
      { schedule: null, targetSeconds: 86_400 },
      { dueAt: '2026-11-24T02:00:00.000Z', elapsedSeconds: null, breached: null },
    ],
  ])('%s', (_case, asked, wanted) => {
    expect(calculateSla({ ...question, ...asked })).toEqual(wanted);
  });

  test('a pause is not counted', () => {
    const pauses = [{ from: new Date('2026-11-23T02:30:00Z'), to: new Date('2026-11-23T03:00:00Z') }];
    expect(calculateSla({ ...question, pauses, targetSeconds: 3600 }).dueAt).toBe('2026-11-23T03:30:00.000Z');
  });
});
