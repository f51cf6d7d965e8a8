import { expect, test } from 'vitest';
import { judge } from './verdict.ts';

const atLeast = { measure: 'promises-kept', target: 0.9 } as const;
const atMost = { measure: 'reopened', target: 0.1 } as const;

test.each([
  ['nothing was promised', atLeast, { met: 0, of: 0 }, 'unknown'],
  ['ten of ten are too few to be sure', atLeast, { met: 10, of: 10 }, 'unsure'],
  ['all of a hundred', atLeast, { met: 100, of: 100 }, 'kept'],
  ['81 of 263, as Newcombe has it', atLeast, { met: 81, of: 263 }, 'missed'],
  ['none of 100 was reopened', atMost, { met: 0, of: 100 }, 'kept'],
  ['half were reopened', atMost, { met: 50, of: 100 }, 'missed'],
  ['just at the target', atMost, { met: 10, of: 100 }, 'unsure'],
] as const)('%s: %j of %j is %s', (_what, standard, counted, verdict) => {
  expect(judge(standard, counted).verdict).toBe(verdict);
});

test('the interval is Wilson’s (Newcombe 1998, table I)', () => {
  const { low, high } = judge(atLeast, { met: 81, of: 263 });
  expect([low?.toFixed(4), high?.toFixed(4)]).toEqual(['0.2553', '0.3662']);
});
