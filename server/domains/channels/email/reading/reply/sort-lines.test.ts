import { expect, test } from 'vitest';
import { itemsOf } from './items.ts';
import { sortLines } from './sort-lines.ts';

const shapeOf = (text: string) =>
  itemsOf(text.split('\n'))
    .map((item) => item.kind)
    .join('');

test.each([
  ['Halo\n\n> lama', 'teq'],
  ['Halo\n-- \nRina', 'tdt'],
  ['Halo\n\nOn 4 May 2026, Sapa\n<a@b.example> wrote:\n> lama', 'tebq'],
  ['Halo\n\nFrom: a@b.example\nSent: Monday\nSubject: x\n\nlama', 'tehet'],
  ['-----Original Message-----\nlama', 'ot'],
  ['Halo\n\nSent from my iPhone', 'tes'],
  ['Rina> lama', 'q'],
  ['```\n> x\n```', 'ttt'],
])('reads the lines of %j', (text, shape) => {
  expect(shapeOf(text)).toBe(shape);
});

test('knows from the HTML what words do not tell', () => {
  expect(sortLines(['Halo', 'Rina', 'lama'], [null, 'signature', 'quote'])).toEqual([true, false, false]);
  expect(sortLines(['Halo', '', 'lama'], [null, 'cut', null])).toEqual([true, false, false]);
});

test('gives every line a place', () => {
  expect(sortLines([])).toEqual([]);
  expect(sortLines(['', ''])).toHaveLength(2);
});

test('stays quick on twenty thousand quote lines', () => {
  const lines = Array.from({ length: 20_000 }, (_none, at) => (at % 2 ? '> q' : 'On 4 May 2026, S wrote:'));
  expect(sortLines(lines)).toHaveLength(20_000);
});
