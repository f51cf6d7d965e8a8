import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import { Absences } from './Absences.tsx';
import { staffLive } from './api.ts';
import { CoverBar, kindOf } from './CoverBar.tsx';
import { StatusDot } from './StatusDot.tsx';
import type { Absence } from './types.ts';

const absence: Absence = {
  ...{ id: 'a1', memberId: 'm-adi', startsAt: '2026-11-23T02:00:00Z', endsAt: null, reasonCode: 'sick' },
  ...{ coverMemberId: 'm-nok', coverTeamId: null, note: '', isSudden: true, begunAt: '2026-11-23T02:00:00Z' },
  overAt: null,
};
const people: Answers[number] = [
  ['members'],
  [
    { id: 'm-adi', name: 'Adi Wijaya', disabled: false, teams: [] },
    { id: 'm-nok', name: 'Nok Charoen', disabled: false, teams: [] },
  ],
];
const page = (absences: Absence[], language: 'en' | 'id' | 'th' = 'en') =>
  wordsIn(shown(<Absences />, language, [people, [['absences', 'all'], absences]]));

test('an absence says who, since when, why, and who covers', () => {
  const words = page([absence]);
  expect(words).toMatch(
    /Adi Wijaya away now since 23 Nov 2026, .* the end is open · Sick · Nok Charoen covers Handover/,
  );
  expect(page([{ ...absence, coverMemberId: null, begunAt: null }])).toContain('nobody covers');
});

test('one that is over says so, none is a good sign, in each language', () => {
  expect(page([{ ...absence, overAt: '2026-11-24T02:00:00Z' }])).toContain('Adi Wijaya over');
  expect(page([])).toContain('Nobody is away');
  expect(page([], 'id')).toContain('Semua hadir');
  expect(page([], 'th')).toContain('ทุกคนอยู่ครบ');
});

test.each([
  [{}, 'm-nok', 'covers'],
  [{ begunAt: null }, 'm-nok', null],
  [{ overAt: '2026-11-24T02:00:00Z' }, 'm-nok', null],
  [{}, 'm-adi', null],
  [{ overAt: '2026-11-24T02:00:00Z' }, 'm-adi', 'back'],
  [{}, 'm-dewi', null],
] as const)('%j means to %s: %s', (change, me, kind) => {
  expect(kindOf({ ...absence, ...change }, me)).toBe(kind);
});

test('the bar stands only where there is something to read', () => {
  Object.assign(globalThis, { localStorage: { getItem: () => null } });
  const bar = (absences: Absence[]) =>
    wordsIn(shown(<CoverBar />, 'en', [people, [['absences', 'm-sari'], absences]]));
  expect(bar([])).toBe('');
  expect(bar([{ ...absence, coverMemberId: 'm-sari' }])).toContain(
    'You cover for Adi Wijaya. Open the handover',
  );
  const mine = { ...absence, memberId: 'm-sari', overAt: '2026-11-24T02:00:00Z' };
  expect(bar([mine])).toContain('See what happened while you were away');
  Reflect.deleteProperty(globalThis, 'localStorage');
});

test('each status has a look of its own', () => {
  const looks = (['available', 'busy', 'break', 'away', 'offline'] as const).map((status) =>
    shown(<StatusDot status={status} />),
  );
  expect(new Set(looks).size).toBe(5);
});

test('absences and statuses make stale what shows them, other events nothing', () => {
  const stale = (name: string) => staffLive.stale?.({ name, subject: null, payload: {} });
  expect(stale('absence.started')).toContainEqual(['absences']);
  expect(stale('member.status-changed')).toEqual([['staff']]);
  expect(stale('member.joined')).toEqual([]);
});
