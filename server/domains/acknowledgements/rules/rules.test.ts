import { expect, test } from 'vitest';
import { contentInput, type Readers } from '../../policies/index.ts';
import { isSameName, mark } from './quiz.ts';
import { stageAt } from './reminders.ts';
import { mustRead } from './who-reads.ts';

const due = new Date('2026-11-20T02:00:00Z');

test.each([
  ['2026-11-06T02:00:00Z', 0],
  ['2026-11-13T01:59:59Z', 0],
  ['2026-11-13T02:00:00Z', 1],
  ['2026-11-19T01:59:00Z', 1],
  ['2026-11-19T02:00:00Z', 2],
  ['2026-11-20T02:00:00Z', 3],
  ['2026-11-21T01:59:00Z', 3],
  ['2026-11-21T02:00:00Z', 4],
  ['2026-11-27T05:00:00Z', 10],
])('at %s it is stage %i', (now, stage) => {
  expect(stageAt(due, new Date(now))).toBe(stage);
});

const nobody: Readers = contentInput.parse({ names: {} }).readers;
const nok = { id: 'nok', role: 'provider-agent', teamIds: ['t1'], providerId: 'p1' };

test.each<[Partial<Readers>, boolean]>([
  [{}, false],
  [{ everyone: true }, true],
  [{ roles: ['agent'] }, false],
  [{ roles: ['agent', 'provider-agent'] }, true],
  [{ teamIds: ['t2'] }, false],
  [{ teamIds: ['t2', 't1'] }, true],
  [{ providerIds: ['p1'] }, true],
  [{ providerIds: ['p2'] }, false],
])('%j asks Nok: %s', (readers, isAsked) => {
  expect(mustRead({ ...nobody, ...readers }, nok)).toBe(isAsked);
  expect(mustRead({ ...nobody, providerIds: ['p1'] }, { ...nok, providerId: null })).toBe(false);
});

const { quiz } = contentInput.parse({
  names: {},
  quiz: {
    passMark: 50,
    questions: [
      { key: 'one', options: [{ key: 'a' }, { key: 'b' }], right: ['a'] },
      { key: 'two', options: [{ key: 'a' }, { key: 'b' }, { key: 'c' }], right: ['a', 'b'] },
    ],
  },
});

test.each([
  [{}, 0, false],
  [{ one: ['a'] }, 1, true],
  [{ one: ['b'], two: ['a'] }, 0, false],
  [{ one: ['a', 'b'], two: ['b', 'a'] }, 1, true],
  [{ one: ['a'], two: ['a', 'b', 'c'] }, 1, true],
  [{ one: ['a'], two: ['b', 'a'] }, 2, true],
])('%j has %i right: passed %s', (answers, right, hasPassed) => {
  expect(mark(quiz, answers)).toMatchObject({ right, of: 2, hasPassed });
});

test('the pass mark is met exactly, and a policy without questions asks none', () => {
  expect(mark({ ...quiz, passMark: 51 }, { one: ['a'] }).hasPassed).toBe(false);
  expect(mark({ ...quiz, questions: [] }, {})).toMatchObject({ of: 0, hasPassed: true });
});

test.each([
  ['Nok Charoen', '  nok   CHAROEN ', true],
  ['นก เจริญ', 'นก เจริญ', true],
  ['Nok Charoen', 'Nok', false],
])('%s and %s are one name: %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
});
