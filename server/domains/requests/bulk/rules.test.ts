import { expect, test } from 'vitest';
import { type Act, effectOf, labelled, type Subject, stillAs } from './rules.ts';

const subject: Subject = {
  ...{ id: 'one', fields: { size: 'xl', gift: true } },
  ...{ assigneeId: null, teamId: 'team', status: 'open', priority: 'normal', labels: ['late'] },
  customStatus: null,
  ...{ snoozedUntil: null, folder: 'work' },
};
const merge: Act = { kind: 'merge', intoId: 'other', withPeople: false };
const said = { en: 'Mended', id: '', th: '' };
const until = '2026-12-01T00:00:00.000Z';

test.each<[string, Act, Partial<Subject>, unknown]>([
  ['a new owner', { kind: 'assign', assigneeId: 'adi' }, {}, { assigneeId: 'adi' }],
  ['the same owner', { kind: 'assign', assigneeId: null }, {}, 'already'],
  ['another team', { kind: 'team', teamId: null }, {}, { teamId: null }],
  ['a priority', { kind: 'priority', priority: 'high' }, {}, { priority: 'high' }],
  ['a label more', { kind: 'label', add: ['gift'], remove: [] }, {}, { labels: ['late', 'gift'] }],
  ['a label that is there', { kind: 'label', add: ['LATE'], remove: [] }, {}, 'already'],
  ['sleep', { kind: 'snooze', until }, {}, { snoozedUntil: until }],
  [
    'sleep told in another zone',
    { kind: 'snooze', until: '2026-12-01T07:00:00+07:00' },
    {},
    { snoozedUntil: until },
  ],
  [
    'an untidy label',
    { kind: 'label', add: ['  big   gift '], remove: [] },
    {},
    { labels: ['late', 'big gift'] },
  ],
  ['an answer to what is closed', { kind: 'reply', text: said }, { status: 'closed' }, 'closed'],
  [
    'an answer to what is closed, if its customer is to be told',
    { kind: 'reply', text: said, toClosed: true },
    { status: 'closed' },
    {},
  ],
  ['sleep for what is solved', { kind: 'snooze', until }, { status: 'solved' }, 'done-already'],
  ['the trash', { kind: 'move', folder: 'trash' }, {}, { folder: 'trash' }],
  ['a field', { kind: 'field', key: 'size', value: 's' }, {}, { fields: { size: 's' } }],
  [
    'a field that is empty',
    { kind: 'field', key: 'colour', value: 'red' },
    {},
    { fields: { colour: 'red' } },
  ],
  ['the end of a field', { kind: 'field', key: 'gift', value: null }, {}, { fields: { gift: null } }],
  ['the same in a field', { kind: 'field', key: 'size', value: 'xl' }, {}, 'already'],
  ['nothing in an empty field', { kind: 'field', key: 'colour', value: null }, {}, 'already'],
  ['another that takes it in', merge, {}, {}],
  ['itself', { ...merge, intoId: 'one' }, {}, 'takes-in'],
  ['another that takes in spam', merge, { folder: 'spam' }, 'put-away'],
  ['another, inside a third one', merge, { folder: 'merged' }, 'merged'],
  ['the end of what is open', { kind: 'status', status: 'closed' }, {}, 'not-solved'],
  [
    'the end of what is solved',
    { kind: 'status', status: 'closed' },
    { status: 'solved' },
    { status: 'closed' },
  ],
  [
    'a status of one’s own',
    { kind: 'status', status: 'waiting', customStatus: 'warehouse' },
    { status: 'waiting' },
    { status: 'waiting', customStatus: 'warehouse' },
  ],
  [
    'the default of a category',
    { kind: 'status', status: 'waiting', customStatus: null },
    { status: 'waiting', customStatus: 'warehouse' },
    { status: 'waiting', customStatus: null },
  ],
  ['a macro on what is closed', { kind: 'macro', macroId: 'm' }, { status: 'closed' }, 'closed'],
  ['a macro on spam', { kind: 'macro', macroId: 'm' }, { folder: 'spam' }, 'put-away'],
  ['solving what is closed', { kind: 'status', status: 'solved' }, { status: 'closed' }, 'closed'],
  ['anything inside another request', { kind: 'priority', priority: 'low' }, { folder: 'merged' }, 'merged'],
])('%s', (_name, act, change, wanted) => {
  const effect = effectOf(act, { ...subject, ...change });
  expect(effect.changes ? effect.after : effect.reason).toEqual(wanted);
});

test('solving remembers the sleep that it ends', () => {
  const asleep = { ...subject, snoozedUntil: new Date(until) };
  const effect = effectOf({ kind: 'status', status: 'solved' }, asleep);
  expect(effect).toMatchObject({
    before: { status: 'open', snoozedUntil: until },
    after: { status: 'solved' },
  });
});

test('labels are added and removed whatever their case, each once', () => {
  expect(labelled(['Late', 'gift'], { add: ['new', 'NEW', 'GIFT'], remove: ['late'] })).toEqual([
    'gift',
    'new',
  ]);
});

test('what a colleague asked goes into no other request', () => {
  expect(effectOf(merge, subject, { isInner: true })).toEqual({ changes: false, reason: 'asked-inside' });
});

test('a field is remembered as it was, and the others are none of it', () => {
  const effect = effectOf({ kind: 'field', key: 'colour', value: 'red' }, subject);
  expect(effect).toMatchObject({ before: { fields: { colour: null } } });
  expect(stillAs({ fields: { colour: 'red' } }, { ...subject, fields: { colour: 'red', size: 's' } })).toBe(
    true,
  );
  expect(stillAs({ fields: { colour: 'red' } }, subject)).toBe(false);
});

test('a value comes back only where nobody has changed it since', () => {
  expect(stillAs({ priority: 'normal', labels: ['late'] }, subject)).toBe(true);
  expect(stillAs({ priority: 'high' }, subject)).toBe(false);
  expect(stillAs({ snoozedUntil: until }, { ...subject, snoozedUntil: new Date(until) })).toBe(true);
});
