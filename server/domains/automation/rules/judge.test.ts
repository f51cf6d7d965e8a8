import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allComparisons, type Condition, conditionsInput, type Group, kindOf } from './conditions.ts';
import { clocksAt, factsAt, type Material, type Spoken } from './facts.ts';
import { judge } from './judge.ts';

const hour = 3_600_000;
const opened = new Date('2026-11-23T02:00:00Z');
const later = (hours: number) => new Date(opened.getTime() + hours * hour);
const said = (kind: Spoken['kind'], hours: number, text = '', automatic = false): Spoken => ({
  ...{ kind, text, automatic, at: later(hours) },
});
const material: Material = {
  request: {
    ...{
      id: 'r',
      status: 'open',
      priority: 'normal',
      channel: 'email',
      language: 'id',
      subject: 'Paket Terlambat',
    },
    ...{ labels: ['VIP', 'ekspor'], assigneeId: null, teamId: 't1', customStatus: null },
    fields: { order: 'A-17', size: 2, day: '2026-11-20', gift: true, sizes: ['m', 'l'], units: '12' },
    ...{ brandId: 'b1', topicId: null },
    ...{ createdAt: opened, solvedAt: later(60), closedAt: null, nextDueAt: later(50) },
  },
  customer: {
    ...{ name: 'Rina', email: 'rina@honest.example', language: 'id', isInternal: false },
    ...{
      organisationId: 'o1',
      tags: ['Grosir'],
      fields: { since: '2020-01-31' },
      segments: { vip: true, new: false },
    },
  },
  usualStatuses: { open: 'fresh', waiting: 'asked' },
  openAt: (at) => ({ team: at < later(8), night: at >= later(8) }),
  spoken: [
    said('incoming', 0, 'Di mana paket saya?'),
    said('note', 1),
    said('reply', 2),
    said('incoming', 10, 'Saya kecewa, BARANG PECAH'),
    said('incoming', 12, 'Out of office', true),
  ],
};
const holds = (condition: Condition, at = later(48)) =>
  judge({ match: 'all', parts: [condition] }, factsAt(material, at)).holds;

test.each([
  ['status', 'is', 'open', true],
  ['status', 'is-not', 'open', false],
  ['subject', 'contains', 'terlambat', true],
  ['subject', 'contains-not', 'terlambat', false],
  ['subject', 'begins', 'paket', true],
  ['subject', 'is', ' paket  terlambat ', true],
  ['words', 'contains', 'out of office', true],
  ['labels', 'has', 'vip', true],
  ['labels', 'has-not', 'ekspor', false],
  ['assignee', 'is-empty', null, true],
  ['team', 'is', 't1', true],
  ['customer.email', 'contains', 'honest.example', true],
  ['customer.isInternal', 'is', false, true],
  ['customerSpokeLast', 'is', true, true],
  ['replies', 'is', 1, true],
  ['field:order', 'begins', 'a-', true],
  ['field:colour', 'is-empty', null, true],
  ['field:size', 'at-least', 2, true],
  ['field:size', 'is', 2, true],
  ['field:size', 'at-most', 1, false],
  ['field:units', 'at-least', 12, true],
  ['field:day', 'at-most', '2026-11-20', true],
  ['field:day', 'at-least', '2026-11-21', false],
  ['field:gift', 'is', true, true],
  ['field:sizes', 'has', 'L', true],
  ['field:sizes', 'has-not', 's', true],
  ['customer.field:since', 'at-most', '2021-01-01', true],
  ['customer.field:until', 'at-most', '2021-01-01', false],
  ['customer.organisation', 'is', 'o1', true],
  ['customer.organisation', 'is-empty', null, false],
  ['customer.tags', 'has', 'grosir', true],
  ['customer.segment', 'inside', 'vip', true],
  ['customer.segment', 'outside', 'new', true],
  // A segment that is gone holds nobody and leaves out nobody.
  ['customer.segment', 'inside', 'gone', false],
  ['customer.segment', 'outside', 'gone', false],
  ['businessHours', 'inside', 'team', false],
  ['businessHours', 'outside', 'team', true],
  ['businessHours', 'inside', 'night', true],
  ['brand', 'is', 'b1', true],
  ['topic', 'is-set', null, false],
  ['customStatus', 'is', 'fresh', true],
  ['said', 'any-of', 'paket, uang', true],
  ['said', 'any-of', 'uang; pake', false],
  ['said', 'all-of', 'terlambat, office', true],
  ['said', 'all-of', 'terlambat, uang', false],
  ['words', 'none-of', 'uang, paket', true],
  ['words', 'none-of', 'OFFICE', false],
  ['hours.created', 'at-least', 48, true],
  ['hours.created', 'at-least', 48.1, false],
  ['hours.customerWords', 'at-least', 38, true],
  ['hours.reply', 'at-most', 46, true],
  ['hours.firstReply', 'at-most', 45, false],
  ['hours.solved', 'at-least', 0, false],
  ['hours.due', 'at-most', 2, true],
  ['hours.due', 'at-most', 1, false],
] as const)('%s %s %s is %s', (field, how, value, wanted) => {
  expect(holds({ field, how, value })).toBe(wanted);
});

test('what is not known is neither late nor early', () => {
  const bare = { ...material, spoken: [], request: { ...material.request, nextDueAt: null, solvedAt: null } };
  for (const name of ['firstReply', 'customerWords', 'reply', 'solved', 'due'])
    for (const how of ['at-least', 'at-most'] as const) {
      const one = { field: `hours.${name}`, how, value: how === 'at-least' ? -1e6 : 1e6 };
      expect([name, how, judge({ match: 'all', parts: [one] }, factsAt(bare, later(5))).holds]).toEqual([
        ...[name, how, false],
      ]);
    }
});

test('the past is worked out from what was said and solved until then', () => {
  const status = (hours: number) => factsAt(material, later(hours), true).status;
  expect([status(1), status(3), status(11), status(61)]).toEqual(['open', 'waiting', 'open', 'solved']);
  expect(factsAt(material, later(3), true).words).toBe('Di mana paket saya?');
  expect(clocksAt(material, later(1)).reply).toBeNull();
});

test('every part is judged, and words of people are not kept', () => {
  const group: Group = {
    match: 'any',
    parts: [
      { field: 'words', how: 'contains', value: 'pecah' },
      { match: 'all', parts: [{ field: 'priority', how: 'is', value: 'high' }] },
    ],
  };
  const facts = factsAt(material, later(11));
  expect(judge(group, facts)).toEqual({
    match: 'any',
    holds: true,
    parts: [
      { field: 'words', how: 'contains', value: 'pecah', holds: true },
      {
        ...{ match: 'all', holds: false },
        parts: [{ field: 'priority', how: 'is', value: 'high', holds: false, found: 'normal' }],
      },
    ],
  });
});

const leaf = fc.record({
  field: fc.constantFrom('subject', 'labels', 'status', 'hours.created', 'assignee', 'field:order'),
  how: fc.constantFrom(...allComparisons),
  value: fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
});

test('all is none that fails, any is one that holds, whatever the parts', () => {
  const facts = factsAt(material, later(5));
  fc.assert(
    fc.property(fc.array(leaf), (parts) => {
      const each = parts.map((part) => judge({ match: 'all', parts: [part] }, facts).holds);
      expect(judge({ match: 'all', parts }, facts).holds).toBe(each.every(Boolean));
      expect(judge({ match: 'any', parts }, facts).holds).toBe(each.some(Boolean));
    }),
  );
});

test('opposites are never both true', () => {
  const pairs = [
    ['is', 'is-not'],
    ['contains', 'contains-not'],
    ['has', 'has-not'],
    ['is-set', 'is-empty'],
  ] as const;
  const facts = factsAt(material, later(5));
  fc.assert(
    fc.property(leaf, fc.constantFrom(...pairs), (part, [yes, no]) => {
      const ask = (how: (typeof pairs)[number][number]) =>
        judge({ match: 'all', parts: [{ ...part, how }] }, facts).holds;
      expect(ask(yes)).toBe(!ask(no));
    }),
  );
});

test.each([
  ['a field that nobody knows', { field: 'colour', how: 'is', value: 'red' }],
  ['a field of the company without a name', { field: 'field:', how: 'is', value: 'x' }],
  ['a comparison of another kind', { field: 'status', how: 'contains', value: 'open' }],
  ['hours that are no number', { field: 'hours.created', how: 'at-least', value: 'two' }],
  ['nothing to compare with', { field: 'subject', how: 'contains', value: ' ' }],
  ['a value where none belongs', { field: 'assignee', how: 'is-empty', value: 'x' }],
  ['a name of every object', { field: 'constructor', how: 'is', value: 'x' }],
])('%s is refused', (_what, part) => {
  expect(conditionsInput.safeParse({ match: 'all', parts: [part] }).success).toBe(false);
});

test('groups stand three deep, not four', () => {
  const nest = (depth: number): Group =>
    depth === 1 ? { match: 'all', parts: [] } : { match: 'any', parts: [nest(depth - 1)] };
  expect(conditionsInput.safeParse(nest(3)).success).toBe(true);
  expect(conditionsInput.safeParse(nest(4)).success).toBe(false);
  expect(kindOf('field:order')).toBe('own');
});
