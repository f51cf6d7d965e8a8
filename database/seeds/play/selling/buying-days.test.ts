import { expect, test } from 'vitest';
import { seeded } from '../random.ts';
import { buyingDays } from './buying-days.ts';

const first = new Date('2024-12-01T00:00:00Z');
const until = new Date('2026-11-26T00:00:00Z');

test('many buy once, some come back often, and nobody buys before the first time or after today', () => {
  const random = seeded('buyers');
  const all = Array.from({ length: 2000 }, () => buyingDays(first, until, 60, random));
  const once = all.filter((days) => days.length === 1).length / all.length;
  expect(once).toBeGreaterThan(0.3);
  expect(once).toBeLessThan(0.6);
  expect(Math.max(...all.map((days) => days.length))).toBeGreaterThan(10);
  for (const days of all) {
    expect(days[0]).toBe(first);
    expect(days.every((at, place) => at < until && (place === 0 || at > (days[place - 1] ?? at)))).toBe(true);
  }
});
