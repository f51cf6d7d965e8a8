import { expect, test } from 'vitest';
import { createSelection } from './selection.ts';

test('what is chosen is chosen once, let go by the same act, and told', () => {
  const selection = createSelection();
  let told = 0;
  const stop = selection.subscribe(() => {
    told += 1;
  });
  selection.toggle('a');
  selection.toggle('b');
  selection.toggle('a');
  expect([...selection.read()]).toEqual(['b']);
  selection.choose(Array.from({ length: 1_200 }, (_, at) => `${at}`));
  expect(selection.read().size).toBe(1_000);
  selection.clear();
  selection.clear();
  expect([selection.read().size, told]).toEqual([0, 5]);
  stop();
  selection.toggle('a');
  expect(told).toBe(5);
});
