import { expect, test } from 'vitest';
import { fullness, inFloorOrder, lookNow, sumsOf } from './look.ts';
import type { FloorMember } from './types.ts';

const member = (name: string, more: Partial<FloorMember> = {}): FloorMember => ({
  ...{ id: name, name, role: 'agent', teamIds: [], status: 'available', statusSince: null, isWorking: true },
  ...{ takesWork: true, absence: null, open: 0, load: 0, capacity: 10, waitingSince: null },
  ...more,
});
const absence = { id: 'a', endsAt: null, reasonCode: 'sick' as const, coverName: null };

test('what was heard fades: typing after seven seconds, looking after thirty', () => {
  const heard = { requestId: 'r', typing: true, at: 1000, since: 0 };
  expect(lookNow(heard, 7999)).toMatchObject({ typing: true });
  expect(lookNow(heard, 8000)).toMatchObject({ typing: false, requestId: 'r' });
  expect(lookNow(heard, 31_000)).not.toBeNull();
  expect(lookNow(heard, 31_001)).toBeNull();
  expect(lookNow(null, 0)).toBeNull();
});

test('fullness is load in capacity; without any room somebody is full', () => {
  expect(fullness({ load: 5, capacity: 20 })).toBe(0.25);
  expect(fullness({ load: 0, capacity: 0 })).toBe(1);
});

test('everybody who is here counts once', () => {
  const all = [
    member('free'),
    member('full', { load: 10 }),
    member('busy', { status: 'busy', takesWork: false }),
    member('pause', { status: 'break', takesWork: false }),
    member('gone', { status: 'offline', takesWork: false }),
    member('sick', { status: 'away', takesWork: false, absence }),
    member('after hours', { takesWork: false, isWorking: false }),
  ];
  expect(sumsOf(all)).toEqual({ free: 1, taken: 2, paused: 1, absent: 1 });
});

test('those who are here stand first, the absent before those who are gone', () => {
  const all = [
    member('Nok', { status: 'offline' }),
    member('Adi', { status: 'away', absence }),
    member('Tini', { status: 'break' }),
    member('Budi'),
    member('Agus'),
  ];
  expect(inFloorOrder(all).map((one) => one.name)).toEqual(['Agus', 'Budi', 'Tini', 'Adi', 'Nok']);
});
