import { expect, test } from 'vitest';
import { turnsOf } from './turns.ts';

const add = (turns: ReturnType<typeof turnsOf>, workspaceId: string, count: number, now: number) =>
  Array.from({ length: count }, () => turns.next(workspaceId, now));

test('ordinary work stands back for nobody', () => {
  const turns = turnsOf();
  for (let second = 0; second < 600; second += 1)
    expect(add(turns, 'toko-rina', 40, second * 1000).every((turn) => turn === 0)).toBe(true);
});

test('a flood stands back further and further, and moves nobody else', () => {
  const turns = turnsOf();
  const flood = add(turns, 'toko-rina', 1000, 0);
  expect(flood.slice(0, 199).every((turn) => turn === 0)).toBe(true);
  expect(flood).toEqual(flood.toSorted((a, b) => a - b));
  expect(flood.at(-1)).toBe(5);
  expect(turns.next('siam-parcel', 0)).toBe(0);
});

test('what is over is forgiven, at last within a quarter of an hour', () => {
  const turns = turnsOf();
  add(turns, 'toko-rina', 1000, 0);
  expect(turns.next('toko-rina', 10_000)).toBe(2);
  expect(turns.next('toko-rina', 20_000)).toBe(0);
  add(turns, 'toko-rina', 200_000, 30_000);
  expect(turns.next('toko-rina', 30_000 + 15 * 60_000)).toBe(0);
});

test('a clock that goes back takes nothing and gives nothing', () => {
  const turns = turnsOf();
  add(turns, 'toko-rina', 300, 60_000);
  expect(turns.next('toko-rina', 0)).toBeLessThanOrEqual(17);
});
