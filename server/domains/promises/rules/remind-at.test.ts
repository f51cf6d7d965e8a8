import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remindAt } from './remind-at.ts';

const now = new Date('2026-11-25T02:30:00Z');
const around = { now, zone: 'Asia/Jakarta', minutes: 60 };
const at = (time: string) => new Date(time);

test.each([
  ['an hour before a time', 'instant', '2026-11-27T10:00:00Z', '2026-11-27T09:00:00.000Z'],
  ['half-way when it is nearer', 'instant', '2026-11-25T03:10:00Z', '2026-11-25T02:50:00.000Z'],
  ['at nine in the morning of a day', 'date', '2026-11-27T16:59:59Z', '2026-11-27T02:00:00.000Z'],
  ['half-way when the morning is over', 'date', '2026-11-25T16:30:00Z', '2026-11-25T09:30:00.000Z'],
] as const)('%s', (_, precision, dueAt, reminded) => {
  expect(remindAt({ dueAt: at(dueAt), precision }, around).toISOString()).toBe(reminded);
});

test('the reminder never comes before now nor after the end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 90 * 86_400_000 }),
      fc.constantFrom('instant' as const, 'date' as const),
      (ahead, precision) => {
        const dueAt = new Date(now.getTime() + ahead);
        const when = remindAt({ dueAt, precision }, around);
        expect(when >= now && when <= dueAt).toBe(true);
      },
    ),
  );
});
