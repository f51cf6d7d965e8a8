import { expect, test } from 'vitest';
import { hoursOf, weekOf } from './profile-form.ts';

test('somebody without hours begins with five days, nine to five', () => {
  const week = weekOf(null);
  expect(week.mon).toEqual({ on: true, from: '09:00', to: '17:00' });
  expect(week.sun.on).toBe(false);
  expect(hoursOf(week, null)).toEqual({
    ...{ mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['09:00', '17:00']] },
    ...{ thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
  });
});

test('hours go into the form and come out as they were, a second time of a day too', () => {
  const hours = {
    mon: [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ] as [string, string][],
  };
  expect(hoursOf(weekOf(hours), hours)).toEqual(hours);
  expect(weekOf(hours).tue.on).toBe(false);
});

test('a day that is switched off, or has no times, has no hours', () => {
  const week = weekOf(null);
  week.mon.on = false;
  week.tue.to = '';
  expect(hoursOf(week, null)).not.toHaveProperty('mon');
  expect(hoursOf(week, null)).not.toHaveProperty('tue');
});
