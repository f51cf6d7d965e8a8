import { expect, test } from 'vitest';
import { headlineOf, stepsOf } from './parts.ts';

type Page = Parameters<typeof headlineOf>[1];
const page = (given: { place?: number; promised?: boolean }): Page =>
  ({
    standing: given.place === undefined ? null : { place: given.place, of: 9 },
    promises: given.promised ? [{}] : [],
  }) as unknown as Page;

test.each([
  ['open', { place: 1 }, 'You are next'],
  ['open', { place: 3, promised: true }, 'Number 3 of 9 in the line'],
  ['open', {}, 'We are on it'],
  ['waiting', {}, 'We have answered. It is your turn.'],
  // What we promised is ours to do, though we wrote last.
  ['waiting', { promised: true }, 'We are on it'],
  ['solved', { promised: true }, 'Solved'],
] as const)('%s with %j: “%s”', (status, given, words) => {
  expect(headlineOf({ status }, page(given), 'en')).toBe(words);
});

const at = new Date(0);
test.each([
  ['new', null, null, ['received', 'answered', 'solved']],
  ['answered', at, null, ['received', 'answered', 'solved']],
  ['solved at once', null, at, ['received', 'solved']],
] as const)('the steps of what is %s', (_what, firstAnsweredAt, solvedAt, names) => {
  const steps = stepsOf({ createdAt: at, firstAnsweredAt, solvedAt });
  expect(steps.map(({ name }) => name)).toEqual(names);
});
