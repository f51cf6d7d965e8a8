import { expect, test } from 'vitest';
import { snoozeChoices } from './snooze-choices.ts';

const ids = (now: Date) => snoozeChoices(now).map((one) => one.id);

test('in the morning there is a later today; after four there is not', () => {
  expect(ids(new Date(2026, 10, 25, 9))).toEqual(['laterToday', 'tomorrow', 'monday', 'nextWeek']);
  expect(ids(new Date(2026, 10, 25, 17))).not.toContain('laterToday');
});

test('tomorrow begins at eight', () => {
  const tomorrow = snoozeChoices(new Date(2026, 10, 25, 17)).find((one) => one.id === 'tomorrow');
  expect(tomorrow?.until).toEqual(new Date(2026, 10, 26, 8));
});

test('on a Sunday, Monday is tomorrow and is said once', () => {
  expect(ids(new Date(2026, 10, 29, 17))).toEqual(['tomorrow', 'nextWeek']);
});

test('on a Monday, Monday and in a week are the same day and are said once', () => {
  expect(ids(new Date(2026, 10, 30, 17))).toEqual(['tomorrow', 'monday']);
});
