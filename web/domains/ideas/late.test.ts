import { expect, test } from 'vitest';
import { isLate } from './late.ts';

const noon = new Date(2026, 10, 30, 12);

test('an idea is late from the day after its date, while it waits', () => {
  expect(isLate({ state: 'new', dueOn: '2026-11-30' }, noon)).toBe(false);
  expect(isLate({ state: 'new', dueOn: '2026-11-29' }, noon)).toBe(true);
  expect(isLate({ state: 'planned', dueOn: '2026-11-29' }, noon)).toBe(false);
});
