import { expect, test } from 'vitest';
import type { Target } from '../../../server/domains/providers/rules/targets.ts';
import { fieldsOf, pairs, targetsOf } from './contract-form.ts';

const targets: Target[] = [
  {
    ...{ measure: 'first-reply', atLeast: 0.95, tolerance: 0.015, credit: { from: 0.99, percent: 1.5 } },
    penalty: {
      by: 'steps',
      steps: [
        { below: 0.95, percent: 2 },
        { below: 0.9, percent: 5 },
      ],
    },
  },
  {
    ...{ measure: 'promises', atLeast: 0.9, tolerance: 0, credit: null },
    penalty: { by: 'points', percent: 0.5, most: 4 },
  },
  { measure: 'hours', atLeast: 1, tolerance: 0, penalty: null, credit: null },
];

test('what a contract says is what its fields say', () => {
  expect(targetsOf(fieldsOf(targets))).toEqual(targets);
  const [first] = fieldsOf(targets);
  expect(first).toMatchObject({ atLeast: '95', tolerance: '1.5', steps: '95:2 90:5', credit: '99:1.5' });
});

test('a measure without a figure is no target', () => {
  expect(targetsOf(fieldsOf([]))).toEqual([]);
});

test.each([
  ['95:2', true],
  ['95:2 90.5:5', true],
  ['95', false],
  ['95:2,90:5', false],
])('%s are steps: %s', (text, are) => {
  expect(new RegExp(`^(?:${pairs})$`).test(text)).toBe(are);
});
