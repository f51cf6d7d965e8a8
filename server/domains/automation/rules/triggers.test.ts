import { expect, test } from 'vitest';
import type { Group } from './conditions.ts';
import { actsPerHour, repliesPerDay, whyHeld } from './limits.ts';
import { clocksOf, happeningsOf, isAwaited, isDue, seenOf } from './triggers.ts';

test.each([
  ['request.opened', {}, ['opened']],
  ['request.words-received', {}, ['customer-wrote']],
  ['request.solved', {}, ['solved', 'status-changed']],
  ['message.written', { kind: 'note' }, ['note-written']],
  ['message.written', { kind: 'reply' }, []],
  ['request.snoozed', { until: null }, ['woken']],
  ['request.snoozed', { until: '2026-11-24T00:00:00Z' }, []],
  ['request.changed', { fields: ['priority', 'labels'] }, ['priority-changed', 'labels-changed']],
  ['request.changed', { fields: ['nextDueAt'] }, []],
  ['request.changed', {}, []],
  [
    'request.assigned',
    { assigneeId: 'a', beforeAssigneeId: null, teamId: 't', beforeTeamId: 't' },
    ['owner-changed'],
  ],
  [
    'request.assigned',
    { assigneeId: 'a', beforeAssigneeId: 'a', teamId: 't', beforeTeamId: null },
    ['team-changed'],
  ],
  ['customer.changed', {}, []],
  ['constructor', {}, []],
])('%s %j means %j', (name, payload, wanted) => {
  expect(happeningsOf(name, payload)).toEqual(wanted);
});

test('a rule by the clock waits for no event', () => {
  expect(isAwaited({ kind: 'time', everyMinutes: 5 }, ['opened'])).toBe(false);
  expect(isAwaited({ kind: 'event', events: ['solved'] }, ['status-changed', 'solved'])).toBe(true);
});

const noon = new Date('2026-11-23T05:00:00Z');
const group: Group = {
  match: 'all',
  parts: [
    { field: 'hours.reply', how: 'at-least', value: 24 },
    { match: 'any', parts: [{ field: 'hours.due', how: 'at-most', value: 2 }] },
    { field: 'status', how: 'is', value: 'waiting' },
  ],
};

test('what a rule has seen is the instants that it looks at, and nothing else', () => {
  expect(clocksOf(group)).toEqual(['reply', 'due']);
  const clocks = {
    created: noon,
    firstReply: null,
    customerWords: noon,
    reply: noon,
    solved: null,
    due: null,
  };
  const seen = seenOf(group, clocks);
  expect(seenOf(group, { ...clocks, customerWords: null, solved: noon })).toBe(seen);
  expect(seenOf(group, { ...clocks, due: noon })).not.toBe(seen);
});

test.each([
  [null, true],
  [4, false],
  [5, true],
  [4.6, true],
] as const)('looked last %s minutes ago, a rule of five minutes is due: %s', (minutes, wanted) => {
  const last = minutes === null ? null : new Date(noon.getTime() - minutes * 60_000);
  expect(isDue(5, last, noon)).toBe(wanted);
});

test('a rule is held where it does too much', () => {
  const lately = { acted: 0, failed: 0, onRequest: 0 };
  expect(whyHeld(lately, true)).toBeNull();
  expect(whyHeld({ ...lately, acted: actsPerHour }, false)).toBe('too-many');
  expect(whyHeld({ ...lately, onRequest: repliesPerDay }, true)).toBe('enough-replies');
  expect(whyHeld({ ...lately, onRequest: repliesPerDay }, false)).toBeNull();
});
