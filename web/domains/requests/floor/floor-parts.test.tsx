import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import { AssignmentPolicies } from '../assignment/AssignmentPolicies.tsx';
import { raised } from '../assignment/Modes.tsx';
import { HandoverSheet } from '../handover/HandoverSheet.tsx';
import type { RequestItem } from '../types.ts';
import { floorLive } from './api.ts';
import { MemberRow } from './MemberRow.tsx';
import { Queues } from './Queues.tsx';
import type { FloorMember, Handover, HandoverLine } from './types.ts';

const now = Date.parse('2026-11-23T03:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const adi: FloorMember = {
  ...{ id: 'm-adi', name: 'Adi Wijaya', role: 'agent', teamIds: [], status: 'break', statusSince: ago(12) },
  ...{
    isWorking: true,
    takesWork: false,
    absence: null,
    open: 3,
    load: 3.5,
    capacity: 8,
    waitingSince: ago(95),
  },
};
const request: RequestItem = {
  ...{ id: 'r1', number: 12, subject: 'Taplak luntur', status: 'open', customStatus: null, priority: 'high' },
  ...{
    channel: 'email',
    language: 'id',
    assignee: { id: 'm-nok', name: 'Nok Charoen' },
    team: null,
    fields: {},
    labels: [],
  },
  customer: {
    id: 'c1',
    name: 'Rina',
    email: 'rina@example.com',
    spokenName: 'Ibu Rina',
  } as RequestItem['customer'],
  ...{ createdAt: ago(900), updatedAt: ago(90), firstAnsweredAt: null, solvedAt: null, nextDueAt: null },
  ...{
    nextWarnAt: null,
    snoozedUntil: null,
    url: '',
    preview: '',
    unread: false,
    version: 1,
    folder: 'work',
  },
  ...{ folderExpiresAt: null, followsId: null, perhapsId: null, isInner: false },
  waitsInsideSince: null,
  customerWroteAt: null,
};
const rowOf = (member: FloorMember, answers: Answers = []) =>
  wordsIn(shown(<MemberRow member={member} now={now} />, 'en', answers));

test('a member stands there with status since when, what they carry, and the longest wait', () => {
  const words = rowOf(adi);
  expect(words).toContain('On a break, for 12 m');
  expect(words).toContain('3.5 / 8');
  expect(words).toContain('1 h 35 m');
  expect(words).not.toContain('looks at');
});

test('what they look at or type on stands there with its subject', () => {
  const known: Answers[number] = [['requests', 'one', 'r1'], request];
  const look = (typing: boolean, minutes = 0): Answers => [
    [['looking', 'm-adi'], { requestId: 'r1', typing, at: now, since: now - minutes * 60_000 }],
    known,
  ];
  expect(rowOf(adi, look(false))).toContain('looks at R-12 Taplak luntur');
  expect(rowOf(adi, look(true))).toContain('types on R-12');
  expect(rowOf(adi, look(false, 14))).toContain('looks at R-12 for 14 m · Taplak luntur');
});

test('the absent say who covers, others that they are out of hours', () => {
  const absence = { id: 'a', endsAt: null, reasonCode: 'sick' as const, coverName: 'Nok Charoen' };
  expect(rowOf({ ...adi, absence })).toContain('Absent Nok Charoen covers');
  expect(rowOf({ ...adi, absence: { ...absence, coverName: null } })).toContain('nobody covers');
  expect(rowOf({ ...adi, isWorking: false, waitingSince: null })).toMatch(/out of hours.*nobody waits/);
});

test('a queue with nobody free for what waits says so loudly, in each language', () => {
  const queue = { teamId: 't', name: 'Layanan', open: 4, unassigned: 2, waitingSince: ago(5), free: 0 };
  const words = (free: number, language: 'en' | 'th' = 'en') =>
    wordsIn(shown(<Queues queues={[{ ...queue, free }]} now={now} />, language));
  expect(words(0)).toContain('Layanan 4 open · 2 without an owner nobody is free');
  expect(words(1)).toContain('1 takes work');
  expect(words(0, 'th')).toContain('ไม่มีใครพร้อม');
});

test('the floor grows stale with work and people, and keeps what passes by', () => {
  const stale = (name: string) => floorLive.stale?.({ name, subject: null, payload: {} });
  expect(stale('request.assigned')).toContainEqual(['floor']);
  expect(stale('member.status-changed')).toEqual([['floor']]);
  expect(stale('handover.changed')).toEqual([['handover']]);
  expect(stale('assignment-policy.changed')).toEqual([['assignment']]);
  expect(stale('mail.sent')).toEqual([]);
});

const line: HandoverLine = {
  ...{ id: 'i1', request, to: { id: 'm-nok', name: 'Nok Charoen' }, hadDraft: true, outcome: null },
  lastWords: { text: 'Di mana taplak saya?', at: ago(90), isCustomers: true },
  dues: [{ source: 'promise:1', dueAt: '2026-11-24T03:00:00Z' }],
};
const handover: Handover = {
  absence: {
    ...{ id: 'a', member: { id: 'm-adi', name: 'Adi Wijaya' }, cover: { id: 'm-nok', name: 'Nok Charoen' } },
    ...{
      startsAt: ago(60),
      endsAt: null,
      reasonCode: 'sick',
      note: 'Kunci di laci',
      begunAt: ago(60),
      overAt: null,
    },
  },
  items: [line],
};
const sheet = (given: Handover) => wordsIn(shown(<HandoverSheet handover={given} />));

test('the handover says who, why, what was said last, what was promised, what was begun, and who has it', () => {
  const words = sheet(handover);
  for (const part of ['Sick', 'Nok Charoen covers', 'Kunci di laci', 'What was passed on 1 request'])
    expect(words).toContain(part);
  expect(words).toMatch(
    /R-12 Taplak luntur Di mana taplak saya\? Rina High Promised for 24 Nov 2026.*with a draft/,
  );
  expect(words).toContain('Keep it');
});

test('afterwards it says what became of each; before, what would be passed on', () => {
  const items: HandoverLine[] = [
    { ...line, outcome: 'returned' },
    { ...line, request: { ...request, id: 'r2' }, outcome: 'finished' },
  ];
  const after = sheet({ absence: { ...handover.absence, overAt: ago(1) }, items });
  expect(after).toContain('1 done 1 returned 0 stay elsewhere');
  expect(after).not.toContain('Keep it');
  const before = sheet({ absence: { ...handover.absence, begunAt: null }, items: [{ ...line, id: null }] });
  expect(before).toContain('What will be passed on');
  expect(sheet({ ...handover, items: [] })).toContain('Nothing is open');
});

test('a policy shows its order and figures only where it is on', () => {
  const policy = {
    teamId: null,
    teamName: null,
    modes: ['load', 'language'],
    capacity: 12,
    whenAway: 'cover',
  };
  const page = (isOn: boolean) =>
    shown(<AssignmentPolicies />, 'en', [[['assignment'], [{ ...policy, isOn }]]]);
  expect(wordsIn(page(true))).toMatch(/Without a team .* 1 Who carries the least 2 Language/);
  expect(page(true)).toContain('value="12"');
  expect(wordsIn(page(false))).not.toContain('Chosen by');
});

test('a mode goes up one place, the first stays', () => {
  expect(raised(['load', 'language', 'skill'], 2)).toEqual(['load', 'skill', 'language']);
  expect(raised(['load', 'language'], 0)).toEqual(['load', 'language']);
  expect(raised(['load'], 5)).toEqual(['load']);
});
