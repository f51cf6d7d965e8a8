import { expect, test } from 'vitest';
import { layTraining } from './training.ts';

const hour = 3_600_000;
/** A day of eight hours with a break after four; `day` counts from the Monday at which slots begin. */
const shift = (memberId: string, day: number) => {
  const from = (day * 24 + 8) * hour;
  const date = `2026-11-${23 + day}`;
  return { memberId, date, from, to: from + 8 * hour, breakFrom: from + 4 * hour, breakTo: from + 5 * hour };
};
const learns = (assignmentId: string, minutes: number, dueOn: string, memberId = 'adi') => ({
  ...{ assignmentId, courseId: 'course', memberId, dueOn, minutes },
});
/** In which half hours of the week somebody learns what. */
const slots = (laid: ReturnType<typeof layTraining>) =>
  laid.map((lessons) => lessons.map(({ assignmentId, from, to }) => [assignmentId, from / hour, to / hour]));
const week = () => Array.from({ length: 7 * 48 }, () => 0);

test('one learns where the most people are left over, in one’s own shift, and never in the break', () => {
  const spare = week();
  spare[20] = 3;
  spare[24] = 9;
  const laid = layTraining([shift('adi', 0), shift('nok', 0)], [learns('a', 20, '2026-11-30')], {
    begins: 0,
    spare,
  });
  expect(slots(laid)).toEqual([[['a', 10, 10.5]], []]);
  expect(spare[20]).toBe(2);
});

test('what is due first comes first and in time; two things do not stand at the same hour', () => {
  const spare = week();
  for (let slot = 64; slot < 80; slot += 1) spare[slot] = 5;
  const shifts = [shift('adi', 0), shift('adi', 1)];
  const all = [learns('later', 30, '2026-11-30'), learns('first', 60, '2026-11-23')];
  expect(slots(layTraining(shifts, all, { begins: 0, spare }))).toEqual([
    [['first', 8, 9]],
    [['later', 32, 32.5]],
  ]);
  const both = layTraining(
    [shift('adi', 0)],
    [learns('a', 60, '2026-11-20'), learns('b', 60, '2026-11-20')],
    {
      begins: 0,
      spare: week(),
    },
  );
  expect(slots(both)).toEqual([
    [
      ['a', 8, 9],
      ['b', 9, 10],
    ],
  ]);
});

test('much to learn is spread over days, two hours each; without a shift it is laid nowhere', () => {
  const laid = layTraining([shift('adi', 0), shift('adi', 1)], [learns('a', 200, '2026-11-30')], {
    ...{ begins: 0, spare: week() },
  });
  expect(slots(laid)).toEqual([[['a', 8, 10]], [['a', 32, 33.5]]]);
  expect(
    layTraining([shift('nok', 0)], [learns('a', 30, '2026-11-30')], { begins: 0, spare: week() }),
  ).toEqual([[]]);
});
