import { expect, test } from 'vitest';
import { changed, freeKey, moved, questionAs } from './blank.ts';

test('a new key is one that nothing has', () => {
  expect(freeKey('lesson', [])).toBe('lesson-1');
  expect(freeKey('lesson', [{ key: 'lesson-1' }, { key: 'lesson-3' }])).toBe('lesson-2');
});

test('what is moved changes its place and nothing else', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(changed([{ key: 'a', is: 1 }], 'a', { key: 'a', is: 2 })).toEqual([{ key: 'a', is: 2 }]);
});

test('a question of another kind keeps its words; of several right ones the first stays', () => {
  const many = questionAs('multiple', 'one');
  const said = { ...many, title: { en: 'Why?', id: '', th: '' }, right: ['a', 'b'] } as typeof many;
  const single = questionAs('single', 'one', said);
  expect(single).toMatchObject({ kind: 'single', title: { en: 'Why?' }, right: ['a'] });
  expect(questionAs('order', 'one', single)).toMatchObject({ options: [{ key: 'a' }, { key: 'b' }] });
  expect(questionAs('text', 'one', single)).not.toHaveProperty('options');
});
