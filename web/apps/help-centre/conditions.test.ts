import { expect, test } from 'vitest';
import { holds } from '../../../server/domains/requests/fields/rules/forms.ts';
import { isSo } from './conditions.ts';

const asked = ['filled', 'empty', 'any-of', 'none-of'] as const;
const given = [
  {},
  { size: ['38'] },
  { size: ['39', '38'] },
  { size: ['true'] },
  { size: [] },
  { other: ['38'] },
];

test.each(asked)('the page decides %s as the server does', (is) => {
  for (const values of [['38'], ['true', '40'], []])
    for (const seen of given) {
      const condition = { key: 'size', is, values };
      expect([condition, seen, isSo(condition, seen)]).toEqual([condition, seen, holds(condition, seen)]);
    }
});

test('what has no condition is always so', () => {
  expect([isSo(null, {}), isSo(true, {})]).toEqual([true, true]);
});
