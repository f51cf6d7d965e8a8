import { expect, test } from 'vitest';
import { nameIn } from './FormProblem.tsx';

test.each([
  ['subject', 'subject'],
  ['texts.th', 'th'],
  ['networks.0', 'networks'],
  ['lines.3.amount', 'amount'],
  ['0', '0'],
])('the field of %s is called %s', (path, name) => {
  expect(nameIn(path)).toBe(name);
});
