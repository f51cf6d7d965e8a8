import { expect, test } from 'vitest';
import { isLow, recordOf, speaksAbout } from './complaints.ts';

test.each([
  [1, true],
  [2, true],
  [3, false],
  [5, false],
])('a rating of %i is a complaint: %s', (score, is) => {
  expect(isLow(score)).toBe(is);
});

const decided = new Date('2026-11-01T00:00:00Z');
test.each([
  ['2026-10-31T23:59:59Z', false],
  ['2026-11-01T00:00:00Z', true],
  ['2026-12-01T00:00:00Z', true],
  ['2026-12-01T00:00:01Z', false],
])('what happens at %s speaks about it: %s', (at, does) => {
  expect(speaksAbout(decided, new Date(at))).toBe(does);
});

test('whoever decided under a clause followed policy, whatever became of it', () => {
  const lines = [null, null, 'keep', 'open', 'change'].map((outcome) => ({ outcome: outcome as null }));
  expect(recordOf(lines)).toEqual({
    ...{ decisions: 5, followedPolicy: 5, complained: 3 },
    ...{ open: 1, kept: 1, changed: 1, exceptions: 0 },
  });
});
