import { expect, test } from 'vitest';
import { arrivals, awakeLater, local, nextWorking, workingLater } from './calendar.ts';
import { seeded } from './random.ts';

/** A time in Jakarta and Bangkok in the week of Monday 23 November 2026. */
const there = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+07:00`);

test('work goes on the next morning where the day was too short', () => {
  expect(workingLater(there(23, '16:30'), 20)).toEqual(there(23, '16:50'));
  const next = workingLater(there(23, '16:30'), 90);
  expect(next >= there(24, '09:00') && next < there(24, '09:30')).toBe(true);
});

test('what comes on Saturday evening or on Sunday is looked at on Monday morning', () => {
  for (const at of [there(21, '18:00'), there(22, '11:00')]) {
    const looked = nextWorking(at);
    expect(looked >= there(23, '08:00') && looked < there(23, '08:30')).toBe(true);
  }
});

test('during working hours somebody is there at once', () => {
  expect(nextWorking(there(25, '10:00'))).toEqual(there(25, '10:00'));
});

test('customers sleep at night', () => {
  expect(local(awakeLater(there(23, '21:30'), 120)).hour).toBeGreaterThanOrEqual(7);
  expect(awakeLater(there(23, '09:00'), 60)).toEqual(there(23, '10:00'));
});

test('most comes on Monday mornings, little on Sundays, and nothing after now', () => {
  const now = there(26, '09:42');
  const times = arrivals(now, 2000, seeded('week'));
  expect(times).toEqual([...times].sort((a, b) => a.getTime() - b.getTime()));
  expect(times.every((at) => at < now)).toBe(true);
  const on = (weekday: number) => times.filter((at) => local(at).weekday === weekday).length;
  expect(on(1)).toBeGreaterThan(on(3));
  expect(on(0) * 3).toBeLessThan(on(1));
  const at = (hour: number) => times.filter((one) => local(one).hour === hour).length;
  expect(at(10)).toBeGreaterThan(at(17));
});
