import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attacks } from '../attacks/register.ts';
import { faults } from '../faults/register.ts';
import { breakages } from './all.ts';
import { breakText } from './broken-tree.ts';
import { fileOfRow } from './try-breakage.ts';

const root = join(import.meta.dirname, '..', '..');

test('what each breakage replaces still stands in the source, once', () => {
  const stale = breakages.flatMap((one) => {
    try {
      const whole = readFileSync(join(root, one.file), 'utf8');
      return breakText(whole, one) === whole ? [`${one.id}: it changes nothing`] : [];
    } catch (problem) {
      return [String(problem)];
    }
  });
  expect(stale).toEqual([]);
});

test('every row that has a test has a breakage, and no breakage is of another row', () => {
  const held = [...attacks, ...faults].filter(({ owed }) => owed === undefined).map(({ id }) => id);
  const broken = new Set(breakages.map(({ id }) => id));
  expect([...broken].filter((id) => !held.includes(id))).toEqual([]);
  expect(held.filter((id) => !broken.has(id))).toEqual([]);
  expect(held.filter((id) => fileOfRow(root, id) === undefined)).toEqual([]);
});

test('a text that stands there twice, or no more, is said and not guessed', () => {
  const one = { id: 'S99', file: 'a.ts', find: 'x', put: 'y', loses: '' };
  expect(breakText('a x b', one)).toBe('a y b');
  expect(() => breakText('x x', one)).toThrow('S99: its text stands 2 times in a.ts, not once');
  expect(() => breakText('a', one)).toThrow('0 times');
});
