import { expect, test } from 'vitest';
import { mayLook } from './access.ts';
import { chooseOwner } from './choose-owner.ts';
import { likeness, likest, wordsOf } from './likeness.ts';
import { isWaiting, whyNotAnswered } from './states.ts';
import { dayAfter, newsOf } from './watch.ts';

test('a board is seen by nobody, by whoever is signed in, or by everybody', () => {
  const seen = (['off', 'signed-in', 'public'] as const).map((one) => [
    mayLook(one, false),
    mayLook(one, true),
  ]);
  expect(seen).toEqual([
    [false, false],
    [false, true],
    [true, true],
  ]);
});

test('an idea is answered with another state only, never as a duplicate nor after it was carried out', () => {
  expect(whyNotAnswered('new', 'carried-out')).toBeNull();
  expect(whyNotAnswered('planned', 'declined')).toBeNull();
  expect(whyNotAnswered('declined', 'declined')).toBe('idea-is-there');
  expect(whyNotAnswered('carried-out', 'declined')).toBe('idea-is-carried-out');
  expect(whyNotAnswered('duplicate', 'planned')).toBe('idea-is-duplicate');
  expect([isWaiting('new'), isWaiting('under-review'), isWaiting('planned')]).toEqual([true, true, false]);
});

test('the owner is told the day before, and once more when it is late', () => {
  const untold = { dueOn: '2026-11-30', dueToldAt: null, lateToldAt: null };
  const told = { ...untold, dueToldAt: new Date() };
  expect(newsOf(untold, '2026-11-28')).toBeNull();
  expect(newsOf(untold, '2026-11-29')).toBe('due-soon');
  expect(newsOf(told, '2026-11-30')).toBeNull();
  expect(newsOf(told, '2026-12-01')).toBe('late');
  expect(newsOf({ ...told, lateToldAt: new Date() }, '2026-12-02')).toBeNull();
  expect(dayAfter('2026-12-28', 7)).toBe('2027-01-04');
});

test('whoever is there and has the least to answer is asked, and somebody away only when all are', () => {
  const [ana, budi, citra] = ['a', 'b', 'c'].map((id) => ({ id, waiting: 1, isAway: false }));
  expect(chooseOwner([])).toBeNull();
  expect(chooseOwner([citra, budi, ana].flatMap((one) => one ?? []))).toBe('a');
  expect(
    chooseOwner([
      { id: 'a', waiting: 0, isAway: true },
      { id: 'b', waiting: 3, isAway: false },
      { id: 'c', waiting: 2, isAway: false },
    ]),
  ).toBe('c');
  expect(chooseOwner([{ id: 'a', waiting: 0, isAway: true }])).toBe('a');
});

test('ideas are alike by the words that they share, in Thai too', () => {
  expect(wordsOf('Gift wrap, gift WRAP!')).toEqual(new Set(['gift', 'wrap']));
  expect(likeness(wordsOf('bungkus hadiah gratis'), wordsOf('bungkus hadiah'))).toBeCloseTo(0.8);
  expect(likeness(wordsOf(''), wordsOf('bungkus'))).toBe(0);
  const all = ['Bungkus hadiah', 'Kurir malam hari', 'ห่อของขวัญฟรี'].map((title) => ({ title }));
  expect(likest('Bungkus hadiah gratis untuk anak', all)).toEqual([{ title: 'Bungkus hadiah' }]);
  expect(likest('อยากให้ห่อของขวัญฟรี', all)).toEqual([{ title: 'ห่อของขวัญฟรี' }]);
  expect(likest('Bayar di tempat', all)).toEqual([]);
});
