import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Footprint, footprintOf, wayBack } from './footprint.ts';

const before: Footprint = {
  ...{ status: 'open', priority: 'normal', assigneeId: null, teamId: null, labels: ['vip'] },
  ...{ fields: { order: 'A-1' }, snoozedUntil: null },
};

test('times are taken down as they are written', () => {
  const at = new Date('2026-11-23T02:00:00.000Z');
  expect(footprintOf({ ...before, snoozedUntil: at }).snoozedUntil).toBe('2026-11-23T02:00:00.000Z');
});

test('what the macro changed goes back, what it did not touch is left alone', () => {
  const after: Footprint = {
    ...before,
    ...{ status: 'solved', labels: ['vip', 'late'], fields: { order: 'A-2', size: 3 } },
    snoozedUntil: '2026-11-24T02:00:00.000Z',
  };
  expect(wayBack(before, after, { ...after, priority: 'urgent' })).toEqual({
    changes: { status: 'open', labels: ['vip'], fields: { order: 'A-1', size: null } },
    snoozedUntil: null,
  });
  const moved = { ...after, status: 'open' as const, fields: { order: 'A-9', size: 3 } };
  expect(wayBack(before, after, moved).changes).toEqual({ labels: ['vip'], fields: { size: null } });
});

test('who comes back at once finds everything as it was', () => {
  const footprint = fc.record({
    status: fc.constantFrom('open' as const, 'waiting' as const, 'solved' as const),
    priority: fc.constantFrom('low' as const, 'high' as const),
    assigneeId: fc.option(fc.uuid()),
    teamId: fc.option(fc.uuid()),
    labels: fc.uniqueArray(fc.constantFrom('late', 'vip')),
    fields: fc.constant({}),
    snoozedUntil: fc.constant(null),
  });
  fc.assert(
    fc.property(footprint, footprint, (was, became) => {
      const { changes } = wayBack(was, became, became);
      expect({ ...became, ...changes }).toEqual(was);
      expect(wayBack(was, became, was).changes).toEqual({});
    }),
  );
});
