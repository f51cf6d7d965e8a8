import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isWorkDone } from '../../../../server/front-door/help-centre/asking/proof-of-work.ts';
import { sha256Head } from './sha256.ts';
import { solve } from './work.ts';

test.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 200])(
  'of %i letters it is what everybody computes',
  (length) => {
    const text = 'abcdefghij'.repeat(20).slice(0, length);
    expect(sha256Head(text)).toBe(createHash('sha256').update(text).digest().readUInt32BE(0));
  },
);

test('what the page solves, the server takes; of another mark it is nothing', async () => {
  const work = await solve('1764.mark', 12, new AbortController().signal);
  expect(isWorkDone('1764.mark', work, 12)).toBe(true);
  expect(isWorkDone('1765.mark', work, 12)).toBe(false);
  expect(isWorkDone('1764.mark', `${work}${' '.repeat(20)}`, 12)).toBe(false);
});
