import { expect, test } from 'vitest';
import { spansOf } from './hours.ts';

const day = [['09:00', '17:00']] as [string, string][];
const short = [
  ['09:00', '12:00'],
  ['13:00', '15:00'],
] as [string, string][];

test.each([
  ['a usual week', { mon: day, tue: day, wed: day, thu: day, fri: day }, ['mon-fri']],
  ['a shorter Friday', { mon: day, tue: day, fri: short, sat: short }, ['mon-tue', 'fri-sat']],
  ['a day off between', { mon: day, wed: day }, ['mon-mon', 'wed-wed']],
  ['two kinds of days in a row', { mon: day, tue: short }, ['mon-mon', 'tue-tue']],
  ['nobody at all', { mon: [] }, []],
])('%s is told in as few lines as it has', (_what, hours, lines) => {
  expect(spansOf(hours).map(({ from, to }) => `${from}-${to}`)).toEqual(lines);
});
