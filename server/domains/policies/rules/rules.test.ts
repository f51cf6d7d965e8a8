import { expect, test } from 'vitest';
import { examples } from '../examples/index.ts';
import { type Content, clauseInput, contentInput, passes } from './content.ts';
import { diffOf, editedClauses } from './diff.ts';
import { faultsOf, gapsOf } from './faults.ts';
import { canonical } from './fingerprint.ts';
import { nextLabel, nextNumber } from './numbering.ts';

const said = (en: string) => ({ en, id: '', th: '' });
const clause = (key: string, number: string, more: object = {}) =>
  clauseInput.parse({ key, number, title: said(key), text: said(`About ${key}`), ...more });
const policy = (...clauses: Content['clauses']): Content =>
  contentInput.parse({ names: said('Policy'), clauses });

test('the example is whole in three languages', () => {
  for (const one of examples) {
    expect([faultsOf(one), gapsOf(one)]).toEqual([[], []]);
    expect(one.clauses.filter(({ text }) => text.en !== '')).toHaveLength(9);
  }
});

test.each<[string, Content, (string | null)[]]>([
  ['nothing is written', contentInput.parse({ names: {} }), ['name-missing', 'no-clauses']],
  ['for nobody', { ...policy(clause('one', '1')), audiences: [] }, ['audience-missing']],
  ['two of one number', policy(clause('one', '1'), clause('two', '1')), ['number-twice']],
  ['two of one key', policy(clause('one', '1'), clause('one', '2')), ['key-twice']],
  ['a heading needs no text', policy(clause('one', '4', { text: {} }), clause('two', '4.1')), []],
  ['any other does', policy(clause('one', '4', { text: {} }), clause('two', '41')), ['text-missing']],
  [
    'within no hours',
    policy(clause('one', '1', { standard: { measure: 'solved-within', target: 0.9 } })),
    ['hours-missing'],
  ],
  [
    'an expectation without a question',
    policy(clause('one', '1', { expectation: { dimension: 'empathy' } })),
    ['expectation-missing'],
  ],
])('%s: %#', (_what, content, codes) => {
  expect(faultsOf(content).map(({ code }) => code)).toEqual(codes);
});

test('a question of the quiz needs options, a right one among them, and a clause that there is', () => {
  const quiz = (question: object) =>
    faultsOf(
      contentInput.parse({
        ...policy(clause('one', '1')),
        quiz: { questions: [{ key: 'q', question: said('Why?'), ...question }] },
      }),
    ).map(({ code }) => code);
  const options = [
    { key: 'a', text: said('A') },
    { key: 'b', text: said('B') },
  ];
  expect(quiz({ options, right: ['a'], clauseKey: 'one' })).toEqual([]);
  expect(quiz({ options: options.slice(1), right: ['b'] })).toEqual(['options-missing']);
  expect(quiz({ options, right: [] })).toEqual(['right-missing']);
  expect(quiz({ options, right: ['c'] })).toEqual(['right-missing']);
  expect(quiz({ options, right: ['a'], clauseKey: 'two' })).toEqual(['clause-unknown']);
  expect(quiz({ options, right: ['a'], question: {} })).toEqual(['question-missing']);
});

test('clauses are compared by their keys; who cites one hears only of what says something else or is gone', () => {
  const before = policy(clause('one', '1'), clause('two', '2'), clause('three', '3'));
  const after = policy(clause('three', '3'), clause('one', '1', { text: said('Else') }), clause('four', '4'));
  expect(diffOf(before, after).clauses.map(({ key, change }) => [key, change])).toEqual([
    ['one', 'changed'],
    ['four', 'added'],
    ['two', 'removed'],
  ]);
  const turned = { ...before, clauses: before.clauses.toReversed() };
  expect(diffOf(before, turned).clauses.map(({ change }) => change)).toEqual(['moved', 'moved']);
  expect(editedClauses(before, turned)).toEqual([]);
  expect(editedClauses(before, after)).toEqual(['one', 'two']);
  expect(diffOf(before, { ...before, audiences: ['customers'] }).fields).toEqual(['audiences']);
  expect(diffOf(before, before)).toEqual({ fields: [], clauses: [] });
});

test.each([
  [null, true, '1.0'],
  [null, false, '1.0'],
  [{ major: 1, minor: 4 }, false, '1.5'],
  [{ major: 1, minor: 4 }, true, '2.0'],
])('after %j, major %s, comes %s', (before, isMajor, next) => {
  const { major, minor } = nextLabel(before, isMajor);
  expect(`${major}.${minor}`).toBe(next);
});

test.each([
  [[], null, '1'],
  [['1', '1.1', '4', '4.9'], null, '5'],
  [['1', '1.1', '1.3'], '1', '1.4'],
  [['4', '4.2.7'], '4', '4.1'],
])('of %j under %s the next is %s', (taken, chapter, next) => {
  expect(nextNumber(taken, chapter)).toBe(next);
});

test('the same words give the same hash, in whatever order their names stand', () => {
  expect(canonical({ b: [1, { d: null, c: 'ก' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ก","d":null}]}');
  expect(canonical({ a: [1, 2] })).not.toBe(canonical({ a: [2, 1] }));
});

test('a pass mark in hundredths is met exactly', () => {
  expect([passes(3, 4, 75), passes(3, 4, 76), passes(0, 0, 80)]).toEqual([true, false, true]);
});
