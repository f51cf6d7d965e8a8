import { expect, test } from 'vitest';
import { type Content, contentInput } from '../../../../server/domains/procedures/rules/content.ts';
import { blankDeed, blankStep, deedKinds, keepable } from './blank.ts';
import { limitOf, minutesOf } from './limit.ts';
import { addStep, duplicateStep, moveStep, nameStep, nextKey, putBack, removeStep } from './moves.ts';

const written = (...steps: object[]): Content => contentInput.parse({ names: { en: 'Refund' }, steps });
const step = (key: string, more: object = {}) => ({ key, kind: 'instruct', ...more });
const decide = (yes: string | null, no: string | null) =>
  step('which', {
    kind: 'decide',
    branches: [
      { key: 'yes', next: yes },
      { key: 'no', next: no },
    ],
  });
/** The steps with the ways as they are written, briefly: `which yes>left no>end`. */
const ways = ({ steps }: Content) =>
  steps.map((one) =>
    [
      one.key,
      ...(one.kind === 'decide' ? one.branches.map(({ key, next }) => `${key}>${next}`) : []),
      ...(one.kind === 'approve' ? [`declined>${one.declined}`] : []),
      ...(one.kind !== 'decide' && one.next ? [`>${one.next}`] : []),
    ].join(' '),
  );

const plain = written(step('one'), step('two', { next: 'end' }), step('three'));
const parted = written(decide(null, 'right'), step('left', { next: 'end' }), step('right'));

test.each([
  ['first of all', plain, null, ['ask', 'one', 'two >end', 'three']],
  ['behind a step that goes on below', plain, { key: 'one', way: null }, ['one', 'ask', 'two >end', 'three']],
  ['behind a step that ends', plain, { key: 'two', way: null }, ['one', 'two', 'ask >end', 'three']],
  [
    'on one way of a decision, the other leads where it led',
    parted,
    { key: 'which', way: 'no' },
    ['which yes>left no>null', 'ask >right', 'left >end', 'right'],
  ],
  [
    'on the way that led below',
    parted,
    { key: 'which', way: 'yes' },
    ['which yes>null no>right', 'ask', 'left >end', 'right'],
  ],
  [
    'after a refusal',
    written(step('boss', { kind: 'approve' }), step('pay')),
    { key: 'boss', way: 'declined' },
    ['boss declined>ask >pay', 'ask >end', 'pay'],
  ],
])('a step is added %s', (_name, content, after, expected) => {
  const { content: now, key } = addStep(content, 'ask', after);
  expect(key).toBe('ask');
  expect(ways(now).map((one) => one.replace('no>ask', 'no>null'))).toEqual(expected);
});

test('a removed step leaves no way that leads nowhere, and comes back with the ways that led to it', () => {
  const gone = removeStep(parted, 'right');
  expect(ways(gone)).toEqual(['which yes>null no>end', 'left >end']);
  const changed = { ...gone, names: { ...gone.names, en: 'Money back' } };
  const back = putBack(changed, parted, 'right');
  expect(ways(back)).toEqual(ways(parted));
  expect(back.names.en).toBe('Money back');
  expect(ways(removeStep(plain, 'two'))).toEqual(['one >end', 'three']);
  const boss = step('boss', { kind: 'approve', next: 'pay', declined: 'no' });
  const asked = written(boss, step('pay'), step('no'), step('last'));
  expect(ways(removeStep(asked, 'no'))).toEqual(['boss declined>last >pay', 'pay', 'last']);
  expect(ways(putBack(removeStep(asked, 'no'), asked, 'no'))).toEqual(ways(asked));
  expect(ways(removeStep(asked, 'last'))).toEqual(['boss declined>no >pay', 'pay', 'no >end']);
  expect(ways(putBack(removeStep(plain, 'two'), plain, 'two'))).toEqual(ways(plain));
  expect(putBack(plain, plain, 'two')).toBe(plain);
});

test('a step moves among its neighbours and not beyond them', () => {
  expect(ways(moveStep(plain, 'two', -1))).toEqual(['two >end', 'one', 'three']);
  expect(ways(moveStep(plain, 'two', 1))).toEqual(['one', 'three', 'two >end']);
  expect(moveStep(plain, 'one', -1)).toBe(plain);
});

test('a copy stands behind its model and goes on where that went', () => {
  const { content, key } = duplicateStep(plain, 'two');
  expect([key, ways(content)]).toEqual(['two-2', ['one', 'two', 'two-2 >end', 'three']]);
  expect(duplicateStep(content, 'two-2').key).toBe('two-3');
});

test.each([
  ['Find the order', 'find-the-order'],
  ['End', 'end-2'],
  ['One', 'one-2'],
  ['หาคำสั่งซื้อ', 'instruct'],
])('a step that is called %j gets the key %s, and all ways follow', (title, key) => {
  const named = written(step('one', { next: 'instruct' }), step('instruct', { title: { en: title } }));
  const { content, key: now } = nameStep(named, 'instruct');
  expect(now).toBe(key);
  expect(ways(content)).toEqual([`one >${key}`, key]);
});

test('keys of ways and options are counted on', () => {
  expect(nextKey([], 'way')).toBe('way-1');
  expect(nextKey([{ key: 'way-1' }, { key: 'way-1-2' }], 'way')).toBe('way-1-3');
});

test.each(['instruct', 'ask', 'decide', 'act', 'wait', 'approve', 'tell'] as const)(
  'a blank step of the kind %s is one that the server takes',
  (kind) => {
    const blank = blankStep(kind, 'one');
    expect(contentInput.shape.steps.parse([blank])).toEqual([blank]);
  },
);

test('lines that say nothing yet are not sent', () => {
  const deeds = deedKinds.map(blankDeed);
  const half = {
    ...written(step('one', { kind: 'act' })),
    match: { ...plain.match, fields: [{ key: 'colour', values: [] }] },
  };
  const steps = half.steps.map((one) => ({
    ...one,
    ...{ deeds, evidence: [{ is: 'field' as const, key: '' }], owner: { is: 'team' as const, teamId: '' } },
  })) as Content['steps'];
  const kept = keepable({ ...half, steps });
  expect(contentInput.parse(kept)).toEqual(kept);
  expect(kept.steps[0]).toMatchObject({ evidence: [], owner: { is: 'anyone' } });
  expect(kept.match.fields).toEqual([]);
  expect(kept.steps[0]?.kind === 'act' && kept.steps[0].deeds.map((one) => one.do)).toEqual([
    'set-priority',
    'promise',
  ]);
});

test.each([
  [45, 45, 'minutes'],
  [240, 4, 'hours'],
  [1440, 1, 'days'],
  [90, 90, 'minutes'],
] as const)('%i minutes are written as %i %s', (minutes, amount, unit) => {
  expect(limitOf(minutes)).toEqual({ amount, unit });
  expect(minutesOf(amount, unit)).toBe(minutes);
});

test('a time limit is something, and no more than ninety days', () => {
  expect([minutesOf(0, 'hours'), minutesOf(Number.NaN, 'days'), minutesOf(-1, 'days')]).toEqual([
    null,
    null,
    null,
  ]);
  expect([minutesOf(400, 'days'), minutesOf(0.2, 'minutes')]).toEqual([129_600, 1]);
});
