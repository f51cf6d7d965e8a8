import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Act, acts, changesOf, snoozeOf } from './acts.ts';

const now = new Date('2026-11-23T02:00:00.000Z');
const adi = '0198a6c0-0000-7000-8000-000000000001';

test('acts amount to one change, and the last word on each thing counts', () => {
  const list: Act[] = [
    { do: 'set-status', status: 'waiting' },
    { do: 'set-priority', priority: 'high' },
    { do: 'set-status', status: 'solved' },
    { do: 'assign', memberId: adi },
    { do: 'set-team', teamId: null },
    { do: 'set-field', key: 'order', value: 'A-1' },
    { do: 'set-field', key: 'size', value: 3 },
    { do: 'write-note', text: 'Courier asked' },
  ];
  expect(changesOf(list, { labels: ['vip'] })).toEqual({
    ...{ status: 'solved', priority: 'high', assigneeId: adi, teamId: null },
    fields: { order: 'A-1', size: 3 },
  });
});

test('labels come and go in the order of the acts, whatever their case', () => {
  const list: Act[] = [
    { do: 'remove-labels', labels: ['LATE'] },
    { do: 'add-labels', labels: ['Courier', 'vip'] },
  ];
  expect(changesOf(list, { labels: ['late', 'VIP', 'batik'] }).labels).toEqual(['batik', 'Courier', 'vip']);
});

test('what is added last stands, what is taken last is gone, nothing else moves', () => {
  const label = fc.constantFrom('late', 'vip', 'courier', 'batik');
  const some = fc.uniqueArray(label, { minLength: 1 });
  const labelAct = fc.record({
    do: fc.constantFrom('add-labels' as const, 'remove-labels' as const),
    labels: some,
  });
  fc.assert(
    fc.property(fc.uniqueArray(label), fc.array(labelAct, { minLength: 1 }), (before, list) => {
      const after = new Set(changesOf(list, { labels: before }).labels);
      for (const one of ['late', 'vip', 'courier', 'batik'] as const) {
        const last = list.findLast((act) => act.labels.includes(one));
        expect(after.has(one)).toBe(last ? last.do === 'add-labels' : before.includes(one));
      }
    }),
  );
});

test('the last snooze counts, from now', () => {
  const list: Act[] = [
    { do: 'snooze', hours: 1 },
    { do: 'snooze', hours: 48 },
  ];
  expect(snoozeOf(list, now)).toEqual(new Date('2026-11-25T02:00:00.000Z'));
  expect(snoozeOf([], now)).toBeNull();
});

test.each([
  ['no act at all', []],
  ['an unknown act', [{ do: 'delete-everything' }]],
  ['a status that does not exist', [{ do: 'set-status', status: 'gone' }]],
  ['a reply in no language', [{ do: 'write-reply', text: { en: ' ' } }]],
  ['a snooze into the past', [{ do: 'snooze', hours: -1 }]],
  ['more than it should carry', [{ do: 'snooze', hours: 1, until: 'x' }]],
])('%s is refused', (_what, list) => {
  expect(acts.safeParse(list).success).toBe(false);
});

test('a reply in one language is enough', () => {
  expect(acts.parse([{ do: 'write-reply', text: { id: 'Halo' } }])).toEqual([
    { do: 'write-reply', text: { en: '', id: 'Halo', th: '' } },
  ]);
});
