import { expect, test } from 'vitest';
import { conditionsInput } from '../../../server/domains/automation/rules/conditions.ts';
import { acts as actsInput } from '../../../server/domains/requests/rules/acts.ts';
import {
  actNames,
  compared,
  comparisonsOf,
  conditionOn,
  draftOf,
  isReady,
  isWhole,
  isWholeAct,
  moved,
  newAct,
  newGroup,
  ownTypes,
  ruleOf,
  valueType,
} from './draft.ts';
import type { Rule } from './types.ts';

const rule: Rule = {
  ...{ id: 'r', name: 'Pecah', stopAfter: true, enabled: true, paused: null, watchedUntil: null },
  ...{ version: 1, actedLastWeek: 0, lastActedAt: null },
  trigger: { kind: 'event', events: ['opened'] },
  conditions: {
    match: 'all',
    parts: [
      { field: 'words', how: 'contains', value: 'pecah' },
      { match: 'any', parts: [{ field: 'hours.created', how: 'at-least', value: 2 }] },
    ],
  },
  acts: [
    { do: 'set-field', key: 'order', value: 'A-1' },
    { do: 'add-labels', labels: ['pecah'] },
  ],
};

test('a rule comes out of its draft as it went in', () => {
  const { name, trigger, conditions, acts, stopAfter } = rule;
  expect(ruleOf(draftOf(rule))).toEqual({ name, trigger, conditions, acts, stopAfter });
});

test('a draft that is ready is one that the server takes', () => {
  const draft = draftOf(rule);
  expect(isReady(draft)).toBe(true);
  const { conditions, acts } = ruleOf(draft);
  expect(conditionsInput.safeParse(conditions).success).toBe(true);
  expect(actsInput.safeParse(acts).success).toBe(true);
});

test.each([
  ['no name', { name: ' ' }],
  ['no event', { trigger: { kind: 'event' as const, events: [] } }],
  ['no act', { acts: [] }],
  ['an act without its words', { acts: [newAct('write-note')] }],
  ['a condition without its value', { conditions: newGroup() }],
])('with %s it is not ready', (_what, part) => {
  expect(isReady({ ...draftOf(rule), ...part })).toBe(false);
});

test('an empty draft is a rule that only lacks its name and its word', () => {
  const draft = draftOf(null);
  expect(isReady({ ...draft, name: 'x' })).toBe(false);
  expect(isReady({ ...draft, name: 'x', conditions: { key: 'k', match: 'all', parts: [] } })).toBe(true);
});

test('a condition takes the value that its field and its comparison need', () => {
  expect(conditionOn('hours.reply')).toMatchObject({ how: 'at-least', value: 24 });
  expect(conditionOn('customerSpokeLast')).toMatchObject({ how: 'is', value: true });
  const one = compared(conditionOn('assignee'), 'is-empty');
  expect(one.value).toBeNull();
  expect(isWhole({ ...one, key: 'k' })).toBe(true);
  expect(compared(one, 'is')).toMatchObject({ how: 'is', value: '' });
  expect(comparisonsOf('labels')[0]).toBe('has');
});

test.each(ownTypes)(
  'what a field of the company’s own holds (%s) is compared as the server takes it',
  (type) => {
    for (const how of comparisonsOf('field:one', type)) {
      const begun = compared(conditionOn('field:one', type), how, type);
      const value = begun.value === '' ? '2026-11-23' : begun.value;
      expect([how, isWhole({ ...begun, value, key: 'k' })]).toEqual([how, true]);
    }
  },
);

test('numbers, days and yes or no are not asked for letters', () => {
  expect(comparisonsOf('field:one', 'number')).not.toContain('contains');
  expect(valueType('customer.field:since', 'day')).toBe('day');
  expect(conditionOn('field:gift', 'flag')).toMatchObject({ how: 'is', value: true });
  expect(comparisonsOf('businessHours')).toEqual(['inside', 'outside']);
});

test('each act can be begun, and says whether something is still to be filled in', () => {
  const open = actNames.filter((name) => !isWholeAct(newAct(name)));
  expect(open).toEqual(['add-labels', 'remove-labels', 'set-field', 'write-note', 'write-reply', 'notify']);
});

test('one is moved and the others keep their order', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});
