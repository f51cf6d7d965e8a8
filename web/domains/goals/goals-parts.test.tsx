import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import { listBehind } from './chart/ChartTable.tsx';
import { ControlChart } from './chart/ControlChart.tsx';
import { apart, shapeOf } from './chart/shape.ts';
import { conclusionsOf } from './Reviews.tsx';
import type { Choice, Goal, GoalChart } from './types.ts';
import { middleOf, usualDays } from './whole-days.ts';
import { changesOf, daysToCome } from './writing/changes.ts';
import { type Draft, draftLike, fits, goalOf, startOfDraft, targetOf } from './writing/draft.ts';

const point = (at: string, value: number, isBefore = false) => ({
  ...{ at, value, isBefore, n: 9, lower: 2, upper: 8, rule: null },
});
const chart: GoalChart = {
  ...{ kind: 'xmr', centre: 5, limitsOf: 6, isFrozen: true },
  points: [
    point('2026-11-02', 4, true),
    point('2026-11-09', 6),
    { ...point('2026-11-16', 10), rule: 'beyond-limits' },
  ],
};
const measure = {
  key: 'solving',
  kind: 'count',
  unit: 'count',
  drill: 'solved',
  name: 'Solved',
  how: '',
} as const;

test('a chart fills its height with figures, limits and target, and says where the goal begins', () => {
  const { x, y, line, band, begins } = shapeOf(chart, { target: 0 }, { width: 110, height: 120, edge: 10 });
  expect([x(0), x(2), y(0), y(10)]).toEqual([10, 100, 110, 10]);
  expect(line).toBe('M10 70L55 50L100 10');
  expect(band).toBe('M10 30L55 30L100 30L100 90L55 90L10 90Z');
  expect(begins).toBe(32.5);
});

test('words beside a chart stand at their figures, and never on each other', () => {
  expect(apart([10, 60, 110], 24, 120)).toEqual([10, 60, 110]);
  expect(apart([10, 12, 60], 24, 72)).toEqual([10, 34, 60]);
  expect(apart([50, 60, 66], 24, 72)).toEqual([24, 48, 72]);
});

test('who cannot see the chart is told its figures', () => {
  const html = shown(<ControlChart goal={{ measure, target: 7 }} chart={chart} />, 'en');
  expect(wordsIn(html)).toContain('3 figures, mean 5, target 7; the table holds them all.');
});

const days = { solvedFrom: '2026-11-01T17:00:00.000Z', solvedTo: '2026-11-08T17:00:00.000Z' };

test.each([
  [{ kind: 'team', id: 't', name: 'Layanan' }, { team: 't' }],
  [{ kind: 'member', id: 'm', name: 'Adi' }, { assignee: 'm' }],
  [{ kind: 'provider', id: 'p', name: 'Mitra' }, { provider: 'p' }],
  [{ kind: 'company', id: null, name: '' }, {}],
] as const)('a figure leads to its requests of %j', (forWhom, whose) => {
  const goal = { measure, forWhom, period: 'week', zone: 'Asia/Jakarta' } as const;
  const search = { view: 'all', ...days, ...whose };
  expect(listBehind(goal, '2026-11-02')).toEqual({ list: 'requests', search });
});

test('a figure of what hangs on requests leads to these, one of orders to the orders, and one of calls to none', () => {
  const goal = {
    forWhom: { kind: 'team', id: 't', name: '' },
    period: 'week',
    zone: 'Asia/Jakarta',
  } as const;
  const of = (key: string, drill: 'counted' | 'orders' | null) =>
    listBehind({ ...goal, measure: { ...measure, key, drill } }, '2026-11-02')?.search ?? null;
  expect(of('promises.kept', 'counted')).toEqual({
    ...{ view: 'all', counted: 'promises.kept', countedAs: 'team:t' },
    ...{ countedFrom: days.solvedFrom, countedTo: days.solvedTo },
  });
  expect(of('orders.revenue', 'orders')).toMatchObject({ kept: 'true', valued: 'true' });
  expect(of('calls', null)).toBeNull();
});

const choice: Choice = { ...measure, better: 'down', business: true, whom: ['team', 'member'] };
const draft: Draft = { ...startOfDraft(new Date(2026, 10, 26, 9), 'team'), target: '95,5' };

test('the form begins with twelve whole weeks and a review in their middle', () => {
  expect(draft).toMatchObject({ startsOn: '2026-11-23', endsOn: '2027-02-14', reviewOn: '2027-01-04' });
  expect(usualDays('2026-11-26', 'quarter')).toEqual({ startsOn: '2026-10-01', endsOn: '2027-09-30' });
  expect(middleOf({ startsOn: '2026-11-23', endsOn: '2026-11-29' })).toEqual([]);
});

test.each([
  ['share', '95,5', 0.955],
  ['share', '101', null],
  ['seconds', '90', 5400],
  ['count', '12.5', 12.5],
  ['count', 'many', null],
  ['count', ' ', null],
] as const)('a target of %s is typed as %s', (unit, target, counted) => {
  expect(targetOf({ target }, { unit })).toBe(counted);
});

test('a goal is whole once it is said whose it is', () => {
  expect(goalOf(draft, choice, 'me')).toBeNull();
  expect(goalOf({ ...draft, whose: 't', isBusiness: true }, choice, 'me')).toMatchObject({
    ...{ teamId: 't', memberId: null, direction: 'down', target: 95.5, isBusiness: true },
    reviewsOn: ['2027-01-04'],
  });
  expect(goalOf({ ...draft, whom: 'me' }, choice, 'me')).toMatchObject({ memberId: 'me', teamId: null });
  expect([fits(choice, 'me'), fits(choice, 'provider'), fits(choice, 'company')]).toEqual([
    true,
    false,
    true,
  ]);
});

test('a review may conclude what the figures and the days allow', () => {
  const level = { value: 3, low: 2, high: 4, since: '', periods: 3, says: 'there' } as const;
  const goal = { level, target: 4, direction: 'down', endsOn: '2026-12-31' } as const;
  expect(conclusionsOf(goal, new Date(2026, 10, 26))).toEqual(['goes-on', 'reached', 'left']);
  expect(conclusionsOf({ ...goal, target: 2 }, new Date(2027, 0, 1))).toEqual(['goes-on', 'missed', 'left']);
  expect(conclusionsOf({ ...goal, level: null }, new Date(2026, 10, 26))).toEqual(['goes-on', 'left']);
});

const review = (dueOn: string, reviewedAt: string | null = null) => ({
  ...{ id: dueOn, dueOn, reviewedAt, words: '', level: null, low: null, high: null, verdict: null, by: null },
});

test('of a goal only what was changed is sent, and what was said about it stays', () => {
  const goal = {
    ...{ owner: { id: 'adi', name: 'Adi' }, why: 'Cepat', endsOn: '2027-02-14' },
    reviews: [review('2026-12-07', '2026-12-07T03:00:00Z'), review('2027-01-04'), review('2027-02-14')],
  };
  const days = daysToCome(goal);
  expect(days.map(({ on }) => on)).toEqual(['2027-01-04']);
  const same = { ownerId: 'adi', why: ' Cepat ', days };
  expect(changesOf(goal, same)).toEqual({});
  expect(changesOf(goal, { ...same, ownerId: 'sari' })).toEqual({ ownerId: 'sari' });
  const more = [...days, { id: 9, on: '2026-12-21' }, { id: 10, on: '' }];
  expect(changesOf(goal, { ...same, days: more })).toEqual({ reviewsOn: ['2026-12-21', '2027-01-04'] });
  expect(changesOf(goal, { ...same, days: [], why: '' })).toEqual({ reviewsOn: [], why: '' });
});

test('another goal like one begins with whom it is for, and without its target', () => {
  const goal = { measure, isBusiness: true, direction: 'down', period: 'month', why: 'Cepat' } as Goal;
  const mine = {
    ...goal,
    forWhom: { kind: 'member', id: 'me', name: 'Adi' },
    owner: { id: 'me', name: 'Adi' },
  };
  const now = new Date(2026, 10, 26, 9);
  expect(draftLike(mine as Goal, now, 'me')).toMatchObject({
    ...{ measure: 'solving', whom: 'me', target: '', period: 'month', startsOn: '2026-11-01', why: 'Cepat' },
  });
  expect(draftLike(mine as Goal, now, 'sari')).toMatchObject({ whom: 'member', whose: 'me' });
});
