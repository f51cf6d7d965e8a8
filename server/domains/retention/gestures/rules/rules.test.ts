import { expect, test } from 'vitest';
import { dayOf } from '../../rules/orders/months.ts';
import { type Case, effectOf } from './effect.ts';
import { isLoyal, type Known, occasionsOf, waits } from './occasions.ts';
import { isOver, proposedFor, usualTerms } from './terms.ts';

const today = dayOf('2026-11-23');
const nothing: Known = { orders: [], requests: [], broken: [], madeGood: [], carriedOut: [], dates: [] };
const on = (date: string, value: number | null = 100) => ({ day: dayOf(date), value });
const ago = (days: number, id = `d${days}`) => ({ id, day: today - days });
const times = (count: number, daysAgo: number) =>
  Array.from({ length: count }, () => ({ day: today - daysAgo, value: 100 }));

test.each<[string, Partial<Known>, string[]]>([
  ['nothing known', {}, []],
  ['the first order, fresh', { orders: times(1, 6) }, ['first-order 1']],
  ['the first order, a week old', { orders: times(1, 7) }, []],
  ['a year since the first order, six days ago', { orders: [on('2025-11-17')] }, ['anniversary 1']],
  ['a year and a week since', { orders: [on('2025-11-16')] }, []],
  ['a year tomorrow', { orders: [on('2025-11-24')] }, []],
  ['three years today', { orders: [on('2023-11-23'), on('2026-05-01')] }, ['anniversary 3']],
  ['the tenth order', { orders: [...times(9, 300), ...times(1, 2)] }, ['tenth-order 10']],
  ['the eleventh order', { orders: [...times(9, 300), ...times(2, 2)] }, []],
  [
    'back after more than a year',
    { orders: [on('2025-01-04'), on('2026-11-20')] },
    ['back-again 2026-11-20'],
  ],
  ['back after a few months', { orders: [on('2026-07-04'), on('2026-11-20')] }, []],
  [
    'three requests of a loyal customer',
    { orders: times(5, 400), requests: [ago(50, 'a'), ago(9, 'b'), ago(1, 'c')] },
    ['third-incident a'],
  ],
  ['three requests of a new customer', { orders: times(2, 200), requests: [ago(50), ago(9), ago(1)] }, []],
  ['three requests in a year', { orders: times(5, 400), requests: [ago(200), ago(9), ago(1)] }, []],
  ['three requests, the last long ago', { orders: times(5, 400), requests: [ago(50), ago(40), ago(20)] }, []],
  ['a broken promise', { broken: [ago(13, 'old'), ago(3, 'new')] }, ['broken-promise new']],
  ['a promise broken two weeks ago', { broken: [ago(14)] }, []],
  ['a low score made good', { madeGood: [ago(2, 'r')] }, ['made-good r']],
  ['an idea carried out', { carriedOut: [ago(0, 'i')] }, ['idea-carried-out i']],
  [
    'a birthday in six days',
    { dates: [{ id: 'b', day: '1990-11-29', isYearly: true }] },
    ['date-near b 2026-11-29'],
  ],
  ['a birthday in a week', { dates: [{ id: 'b', day: '1990-11-30', isYearly: true }] }, []],
  ['a day that lies behind', { dates: [{ id: 'b', day: '2026-11-20', isYearly: false }] }, []],
])('%s', (_, known, expected) => {
  const found = occasionsOf({ ...nothing, ...known }, usualTerms, today);
  expect(found.map(({ occasion, occasionId }) => `${occasion} ${occasionId}`)).toEqual(expected);
});

test('what went wrong goes before what is celebrated, and alone does not wait for a complaint', () => {
  const known = { ...nothing, orders: [on('2025-11-23')], broken: [ago(1)] };
  expect(occasionsOf(known, usualTerms, today).map(({ occasion }) => occasion)).toEqual([
    'broken-promise',
    'anniversary',
  ]);
  expect(
    ['broken-promise', 'third-incident', 'made-good'].some((one) => waits(one as 'made-good', true)),
  ).toBe(false);
  expect(waits('anniversary', true)).toBe(true);
  expect(waits('anniversary', false)).toBe(false);
});

test('loyal is who ordered often or, where that is set, much', () => {
  expect(isLoyal({ orders: times(5, 9) }, usualTerms)).toBe(true);
  expect(isLoyal({ orders: times(4, 9) }, usualTerms)).toBe(false);
  expect(isLoyal({ orders: times(4, 9) }, { ...usualTerms, loyalMinor: 400 })).toBe(true);
  expect(isLoyal({ orders: [{ day: 1, value: null }] }, { ...usualTerms, loyalMinor: 1 })).toBe(false);
});

test('what the company chose is proposed, else what costs least, and nothing that is not offered any more', () => {
  const kinds = [
    { id: 'voucher', costMinor: 50, isOffered: true },
    { id: 'card', costMinor: 5, isOffered: true },
    { id: 'old', costMinor: 0, isOffered: false },
  ];
  const chosen = (gestureKindId: string) => ({ occasions: { anniversary: { isOn: true, gestureKindId } } });
  expect(proposedFor(chosen('voucher'), 'anniversary', kinds)?.id).toBe('voucher');
  expect(proposedFor(chosen('voucher'), 'first-order', kinds)?.id).toBe('card');
  expect(proposedFor(chosen('old'), 'anniversary', kinds)?.id).toBe('card');
  expect(proposedFor(usualTerms, 'anniversary', [])).toBeNull();
});

test('every budget that bears it counts, and what costs nothing is never beyond one', () => {
  const company = { monthMinor: 100, spentMinor: 60 };
  expect(isOver(40, [company])).toBe(false);
  expect(isOver(41, [company])).toBe(true);
  expect(isOver(30, [company, { monthMinor: 50, spentMinor: 25 }])).toBe(true);
  expect(isOver(0, [{ monthMinor: 0, spentMinor: 10 }])).toBe(false);
});

const some = (count: number, one: Case): Case[] => Array.from({ length: count }, () => one);
const given = { isGiven: true, hasOrdered: true, isSatisfied: true };
const none = { isGiven: false, hasOrdered: false, isSatisfied: null };

test('with nineteen in a group nothing is compared; with twenty the interval is that of Newcombe', () => {
  expect(effectOf([...some(19, given), ...some(40, none)]).ordered.difference).toBeNull();
  // 56 of 70 against 48 of 80: the example of Newcombe (1998), method 10, 0.0524 to 0.3339.
  const cases = [
    ...some(56, given),
    ...some(14, { ...given, hasOrdered: false }),
    ...some(48, { ...none, hasOrdered: true }),
    ...some(32, none),
  ];
  const { ordered, satisfied } = effectOf(cases);
  expect(ordered.given).toMatchObject({ successes: 56, n: 70, rate: 0.8 });
  expect(ordered.difference?.by).toBeCloseTo(0.2, 10);
  expect(ordered.difference?.low).toBeCloseTo(0.0524, 4);
  expect(ordered.difference?.high).toBeCloseTo(0.3339, 4);
  // Of those who said nothing nobody knows whether they were satisfied.
  expect(satisfied.none).toMatchObject({ n: 0, rate: null });
  expect(satisfied.difference).toBeNull();
});
