import { expect, test } from 'vitest';
import { changesBetween, isOlder, type OrderState, refundedOf } from './changes.ts';
import { byCurrency, currencyOfZone, inBase, isCurrency, minorDigits } from './money.ts';

test('minor units are those of ISO 4217', () => {
  const codes = ['IDR', 'THB', 'USD', 'JPY', 'KWD'];
  expect(codes.map(minorDigits)).toEqual([2, 2, 2, 0, 3]);
  expect([isCurrency('THB'), isCurrency('XYZ'), isCurrency('thb')]).toEqual([true, false, false]);
});

test('an amount counts by the rate that held on its day, rounded to whole minor units', () => {
  const rates = byCurrency([
    { currency: 'THB', day: '2026-03-01', rate: 470.5 },
    { currency: 'THB', day: '2026-01-01', rate: 450 },
    { currency: 'JPY', day: '2026-01-01', rate: 105.5 },
  ]);
  const inRupiah = (minor: number, currency: string, day: string) =>
    inBase({ minor, currency, day }, 'IDR', rates);
  expect(inRupiah(10_000, 'THB', '2026-02-28')).toBe(4_500_000);
  expect(inRupiah(10_000, 'THB', '2026-03-01')).toBe(4_705_000);
  expect(inRupiah(3, 'THB', '2026-03-01')).toBe(1412);
  expect(inRupiah(200, 'JPY', '2026-06-01')).toBe(2_110_000);
  expect(inRupiah(10_000, 'THB', '2025-12-31')).toBeNull();
  expect(inRupiah(10_000, 'USD', '2026-06-01')).toBeNull();
  expect(inRupiah(777, 'IDR', '2020-01-01')).toBe(777);
});

test('a workspace counts in the money of its zone until somebody says otherwise', () => {
  const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'Asia/Bangkok', 'Europe/Berlin'];
  expect(zones.map(currencyOfZone)).toEqual(['IDR', 'IDR', 'THB', 'USD']);
});

const day = (number: number) => new Date(Date.UTC(2026, 2, number));
const before: OrderState = {
  ...{ customerId: 'rina', orderedAt: day(1), shippedAt: null, deliveredAt: null, cancelledAt: null },
  ...{ currency: 'IDR', totalMinor: 100, refundedMinor: 0 },
};

test.each([
  [{}, []],
  [{ shippedAt: day(2) }, ['shipped']],
  [{ shippedAt: day(2), deliveredAt: day(3) }, ['shipped', 'delivered']],
  [{ cancelledAt: day(2) }, ['cancelled']],
  [{ orderedAt: day(2) }, ['dates']],
  [{ refundedMinor: 5 }, ['refunded']],
  [{ totalMinor: 99 }, ['amount']],
  [{ currency: 'THB' }, ['amount']],
  [{ customerId: null }, ['customer']],
])('what changed has a word: %j', (after, words) => {
  expect(changesBetween(before, { ...before, ...after })).toEqual(words);
});

test('a date that is corrected or taken back is no second delivery', () => {
  const delivered = { ...before, deliveredAt: day(3) };
  expect(changesBetween(delivered, { ...delivered, deliveredAt: day(4) })).toEqual(['dates']);
  expect(changesBetween(delivered, before)).toEqual(['dates']);
});

test('older is only what both sides have dated', () => {
  expect([isOlder(day(1), day(2)), isOlder(day(2), day(2)), isOlder(day(3), day(2))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isOlder(null, day(2)), isOlder(day(1), null)]).toEqual([false, false]);
});

test('refunds add up, and a sum that the source tells is no refund beside them', () => {
  const one = (externalId: string, amountMinor: number) => ({ externalId, amountMinor });
  expect(refundedOf([])).toBe(0);
  expect(refundedOf([one('a', 3), one('b', 4)])).toBe(7);
  expect(refundedOf([one('', 7), one('a', 3)])).toBe(7);
  expect(refundedOf([one('', 5), one('a', 3), one('b', 4)])).toBe(7);
});
