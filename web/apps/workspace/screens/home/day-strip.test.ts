import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayEvent, stripOf } from './day-strip.ts';

const now = new Date(2026, 10, 26, 9, 42);
const due = (hour: number, minute = 0, day = 26): DayEvent => ({
  id: `${day}-${hour}-${minute}`,
  at: new Date(2026, 10, day, hour, minute),
  kind: 'promise',
  isNear: false,
  words: 'Ibu Rina',
  requestNumber: 1,
});

test('the hours of an office stand on an empty day, and what is over ends at now', () => {
  const strip = stripOf(now, []);
  expect(strip.hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  expect(strip.past).toBeCloseTo(1.7 / 10);
  expect(strip.events).toEqual([]);
});

test('what is due early or late stretches the day; other days are left out', () => {
  const strip = stripOf(now, [due(6, 30), due(20, 15), due(10, 0, 27)]);
  expect(strip.hours[0]).toEqual({ hour: 6, left: 0 });
  expect(strip.hours.at(-1)).toEqual({ hour: 21, left: 1 });
  expect(strip.events.map(({ id }) => id)).toEqual(['26-6-30', '26-20-15']);
});

test('what is due at once goes below, and a third is counted', () => {
  const [first, second, ...others] = stripOf(now, [due(11), due(11, 10), due(11, 20)]).events;
  expect([first?.lane, second?.lane]).toEqual([0, 1]);
  expect(second?.more).toBe(1);
  expect(others).toEqual([]);
});

test('nothing covers another and nothing is lost, whatever the day', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 24 * 60 - 1 }), { maxLength: 30 });
  fc.assert(
    fc.property(minutes, (times) => {
      const { events, hours } = stripOf(
        now,
        times.map((time) => due(Math.floor(time / 60), time % 60)),
      );
      expect(events.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(times.length);
      for (const lane of [0, 1]) {
        const lefts = events.filter((one) => one.lane === lane).map(({ left }) => left);
        for (const [index, left] of lefts.entries())
          expect(left - (lefts[index - 1] ?? -1)).toBeGreaterThan(0.169);
      }
      expect(events.every(({ left }) => left >= 0 && left <= 1)).toBe(true);
      expect(hours.length).toBeGreaterThan(10);
    }),
  );
});
