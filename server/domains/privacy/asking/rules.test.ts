import { expect, test } from 'vitest';
import { countryOf, dueAt } from './rules.ts';

test.each([
  ['Asia/Bangkok', 'TH'],
  ['Asia/Jakarta', 'ID'],
  ['Asia/Jayapura', 'ID'],
  ['Europe/Berlin', 'EU'],
  ['Asia/Singapore', 'other'],
  ['UTC', 'other'],
])('for a company in %s the law of %s is offered first', (zone, country) => {
  expect(countryOf(zone)).toBe(country);
});

test.each([
  ['access', 'ID', 72],
  ['access', 'TH', 720],
  ['erasure', 'TH', 72],
  ['erasure', 'EU', 672],
  ['access', 'other', 72],
] as const)('%s in %s is done within %i hours', (kind, country, hours) => {
  const asked = new Date('2026-11-27T03:00:00Z');
  expect(dueAt(kind, country, asked).getTime() - asked.getTime()).toBe(hours * 3_600_000);
});
