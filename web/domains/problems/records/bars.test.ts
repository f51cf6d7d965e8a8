import { expect, test } from 'vitest';
import { barsOf, placeOf, size } from './bars.ts';

const timeline = {
  from: '2026-11-01T00:00:00.000Z',
  counts: [0, 2, 4, 1],
  bursts: [
    { level: 1, from: '2026-11-02T06:00:00.000Z', to: '2026-11-03T18:00:00.000Z' },
    { level: 2, from: '2026-11-03T01:00:00.000Z', to: '2026-11-03T02:00:00.000Z' },
  ],
};

test('each day is as high as it has requests, and as deep as the burst that it is in', () => {
  const bars = barsOf(timeline);
  expect(bars.map((bar) => bar.level)).toEqual([0, 1, 2, 0]);
  expect(bars.map((bar) => bar.height)).toEqual([0, 28, 56, 14]);
  expect(bars.map((bar) => bar.x)).toEqual([0, 126, 252, 378]);
  expect(bars.every((bar) => bar.y + bar.height === size.height - size.foot)).toBe(true);
});

test('a moment stands where it belongs, and nowhere when it is outside', () => {
  expect(placeOf(timeline, '2026-11-03T00:00:00.000Z')).toBe(size.width / 2);
  expect(placeOf(timeline, '2026-10-01T00:00:00.000Z')).toBeNull();
  expect(placeOf(timeline, null)).toBeNull();
});
