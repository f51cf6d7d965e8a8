import { beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../../tests/harness/requests.ts';
import { findDraft, keepDraft, listMessages, writeReply } from '../../conversations/index.ts';
import { restrictCustomer } from '../../customers/index.ts';
import { storeFile } from '../../files/index.ts';
import { changeMember, createTeam, endAbsence, planAbsence } from '../../team/index.ts';
import {
  assignRequest,
  findRequest,
  keepPolicy,
  mergeRequest,
  reopenRequest,
  setDue,
  snoozeRequest,
  solveRequest,
} from '../index.ts';
import { setFollowUp } from '../later/set-follow-up.ts';
import { beginHandover, passOnLate } from './commands/begin-handover.ts';
import { endHandover } from './commands/end-handover.ts';
import { keepItem } from './commands/keep-item.ts';
import { readHandover } from './queries/read-handover.ts';
import { outcomeOf } from './rules.ts';

useDatabase();
let company: Company;
beforeEach(async () => {
  company = await makeCompany();
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const see = (request: string) => findRequest(as(company.sari), { request });
const ownerOf = async (request: string) => (await see(request)).assigneeId;

async function openOf({ id: assigneeId }: Member, more: { teamId?: string } = {}) {
  const opened = await openFor(company.asSystem, more);
  await assignRequest(as(company.dewi), { requestId: opened.requestId, assigneeId });
  return opened;
}

type Cover = { coverMemberId?: string; coverTeamId?: string };

/** Somebody is absent from an hour on, and what the listener does is done. */
async function leave({ id: memberId }: Member, cover: Cover, at = hours(1)): Promise<string> {
  const { id } = await planAbsence(as(company.dewi, at), { memberId, reasonCode: 'sick', ...cover });
  await beginHandover({ ...company.asSystem, now: at }, { absenceId: id, memberId });
  return id;
}

async function comeBack(absenceId: string, at = hours(9)): Promise<void> {
  await endAbsence(as(company.dewi, at), { absenceId });
  await endHandover({ ...company.asSystem, now: at }, { absenceId });
}

const page = (absenceId: string, who: Member = company.dewi) => readHandover(as(who), { absenceId });

describe('what becomes of a request at the end', () => {
  const open = { status: 'open', lastWay: 'cover', isBack: false, isIn: true } as const;
  test.each([
    [open, 'returned'],
    [{ ...open, status: 'waiting' }, 'returned'],
    [{ ...open, status: 'solved' }, 'finished'],
    [{ ...open, status: 'closed', lastWay: 'hand' }, 'finished'],
    [{ ...open, lastWay: 'rule' }, 'returned'],
    [{ ...open, lastWay: 'return' }, 'returned'],
    [{ ...open, lastWay: 'hand' }, 'kept'],
    [{ ...open, lastWay: 'pull' }, 'kept'],
    [{ ...open, lastWay: 'hand', isBack: true }, 'returned'],
    [{ ...open, isIn: false }, 'kept'],
  ] as const)('%j is %s', (given, outcome) => {
    expect(outcomeOf(given)).toBe(outcome);
  });
});

test('everything open passes to the cover with what was said, due, begun and asleep; all of it returns', async () => {
  const { requestId, conversationId } = await openOf(company.adi);
  const asleep = await openOf(company.adi);
  const solved = await openOf(company.adi);
  await solveRequest(as(company.adi), { requestId: solved.requestId });
  await snoozeRequest(as(company.adi), { requestId: asleep.requestId, until: hours(48) });
  await setDue(company.asSystem, { requestId, source: 'promise:1', at: hours(5) });
  const plan = { at: hours(9).toISOString(), act: 'notify' as const };
  await setFollowUp(as(company.adi), { requestId, plan });
  const draft = { conversationId, kind: 'reply' as const, html: '<p>Sudah kami cari</p>', version: 0 };
  await keepDraft(as(company.adi), draft);

  const absenceId = await leave(company.adi, { coverMemberId: company.nok.id });
  expect(await ownerOf(requestId)).toBe(company.nok.id);
  expect(await see(asleep.requestId)).toMatchObject({ assigneeId: company.nok.id, snoozedUntil: hours(48) });
  expect(await ownerOf(solved.requestId)).toBe(company.adi.id);
  expect(await findDraft(as(company.nok), { conversationId })).toMatchObject({ html: draft.html });
  const { lines, absence } = await page(absenceId, company.nok);
  expect(absence).toMatchObject({ member: { name: 'Adi Wijaya' }, cover: { name: 'Nok Charoen' } });
  expect(lines).toMatchObject([
    {
      request: { id: requestId },
      lastWords: { text: 'Di mana paket saya?', isCustomers: true },
      dues: [
        { source: 'promise:1', dueAt: hours(5) },
        { source: 'follow-up', dueAt: hours(9) },
      ],
      ...{ hadDraft: true, outcome: null },
    },
    { request: { id: asleep.requestId }, dues: [], hadDraft: false },
  ]);

  await comeBack(absenceId);
  expect(await ownerOf(requestId)).toBe(company.adi.id);
  expect(await findDraft(as(company.nok), { conversationId })).toBeNull();
  expect(await findDraft(as(company.adi), { conversationId })).toMatchObject({ html: draft.html });
  expect((await page(absenceId)).lines.map((line) => line.outcome)).toEqual(['returned', 'returned']);
  const said = await listMessages(as(company.sari), { conversationId });
  const codes = said.items.flatMap((one) => (one.kind === 'system' ? [JSON.parse(one.text).code] : []));
  expect(codes).toEqual(['request.assigned', 'request.covered', 'request.returned']);
});

test('what the cover solved stays done, what somebody took by choice stays with them', async () => {
  const solved = await openOf(company.adi);
  const moved = await openOf(company.adi);
  const kept = await openOf(company.adi);
  const absenceId = await leave(company.adi, { coverMemberId: company.nok.id });
  await solveRequest(as(company.nok, hours(2)), { requestId: solved.requestId });
  await assignRequest(as(company.dewi, hours(2)), {
    requestId: moved.requestId,
    assigneeId: company.dewi.id,
  });
  const { lines } = await page(absenceId);
  const keep = { itemId: lines.find((one) => one.request.id === kept.requestId)?.id ?? '' };
  await keepItem(as(company.nok, hours(2)), { ...keep, kept: true });
  await keepItem(as(company.nok, hours(2)), { ...keep, kept: false });
  await keepItem(as(company.nok, hours(2)), { ...keep, kept: true });
  await comeBack(absenceId);
  expect(await ownerOf(moved.requestId)).toBe(company.dewi.id);
  expect(await ownerOf(kept.requestId)).toBe(company.nok.id);
  const outcomes = (await page(absenceId)).lines.map((line) => line.outcome);
  expect(outcomes.sort()).toEqual(['finished', 'kept', 'kept']);
  await expect(keepItem(as(company.nok, hours(10)), { ...keep, kept: false })).rejects.toMatchObject({
    code: 'handover-not-found',
  });
});

test('a team that covers gets it into its queue, and gives it back into the old one', async () => {
  const { id: otherTeamId } = await createTeam(as(company.sari), { name: 'Gudang' });
  const { requestId } = await openOf(company.adi, { teamId: company.teamId });
  const absenceId = await leave(company.adi, { coverTeamId: otherTeamId });
  expect(await see(requestId)).toMatchObject({ assigneeId: null, teamId: otherTeamId });
  await comeBack(absenceId);
  expect(await see(requestId)).toMatchObject({ assigneeId: company.adi.id, teamId: company.teamId });
});

test('without a cover it waits in its own team', async () => {
  const { requestId } = await openOf(company.adi, { teamId: company.teamId });
  await leave(company.adi, {});
  expect(await see(requestId)).toMatchObject({ assigneeId: null, teamId: company.teamId });
});

test('what a customer wrote whose data is only stored passes to nobody who may not read it', async () => {
  const [first, second] = [await openOf(company.adi), await openOf(company.adi)];
  const theirs = await openFor(company.asSystem, { from: 'cover@honest.example' });
  await assignRequest(as(company.dewi), { requestId: theirs.requestId, assigneeId: company.adi.id });
  await restrictCustomer(as(company.sari), { customerId: theirs.customerId, reason: 'Meminta pembatasan' });
  await leave(company.adi, { coverMemberId: company.nok.id });
  expect(await ownerOf(theirs.requestId)).toBeNull();
  expect(await ownerOf(first.requestId)).toBe(company.nok.id);
  expect(await ownerOf(second.requestId)).toBe(company.nok.id);
});

test('whoever may not read what is only stored is not given it by hand either', async () => {
  const { requestId, customerId } = await openFor(company.asSystem, { from: 'given@honest.example' });
  await restrictCustomer(as(company.sari), { customerId, reason: 'Meminta pembatasan' });
  const give = (memberId: string) => assignRequest(as(company.sari), { requestId, assigneeId: memberId });
  await expect(give(company.adi.id)).rejects.toMatchObject({ code: 'out-of-reach' });
  expect(await ownerOf(requestId)).toBeNull();
  await give(company.sari.id);
  expect(await ownerOf(requestId)).toBe(company.sari.id);
});

test('a customer who writes to somebody absent reaches the cover', async () => {
  const { requestId, conversationId } = await openOf(company.adi);
  await solveRequest(as(company.adi), { requestId });
  const absenceId = await leave(company.adi, { coverMemberId: company.nok.id });
  await writeIn({ ...company.asSystem, now: hours(2) }, { conversationId });
  await passOnLate({ ...company.asSystem, now: hours(2) }, { requestId });
  expect(await ownerOf(requestId)).toBe(company.adi.id);
  await reopenRequest(as(company.nok, hours(2)), { requestId });
  await passOnLate({ ...company.asSystem, now: hours(2) }, { requestId });
  expect(await ownerOf(requestId)).toBe(company.nok.id);
  await comeBack(absenceId);
  expect(await ownerOf(requestId)).toBe(company.adi.id);
});

test('where the team says so, what comes back to somebody absent is nobody’s', async () => {
  const { teamId } = company;
  await keepPolicy(as(company.dewi), { teamId, isOn: false, modes: [], whenAway: 'unassign' });
  const { requestId } = await openFor(company.asSystem, { teamId });
  await leave(company.adi, { coverMemberId: company.nok.id });
  await assignRequest(as(company.dewi, hours(2)), { requestId, assigneeId: company.adi.id });
  await passOnLate({ ...company.asSystem, now: hours(2) }, { requestId });
  expect(await see(requestId)).toMatchObject({ assigneeId: null, teamId });
});

describe('a cover who leaves too', () => {
  let requestId = '';
  let adisAbsence = '';
  let noksAbsence = '';
  beforeEach(async () => {
    ({ requestId } = await openOf(company.adi));
    adisAbsence = await leave(company.adi, { coverMemberId: company.nok.id }, hours(1));
    noksAbsence = await leave(company.nok, { coverMemberId: company.dewi.id }, hours(2));
  });

  test('hands on, and the first who comes back has it for good', async () => {
    expect(await ownerOf(requestId)).toBe(company.dewi.id);
    await comeBack(adisAbsence, hours(3));
    expect(await ownerOf(requestId)).toBe(company.adi.id);
    await comeBack(noksAbsence, hours(4));
    expect(await ownerOf(requestId)).toBe(company.adi.id);
    expect((await page(noksAbsence)).lines.map((line) => line.outcome)).toEqual(['kept']);
  });

  test('covers again after coming back, until the owner does', async () => {
    await comeBack(noksAbsence, hours(3));
    expect(await ownerOf(requestId)).toBe(company.nok.id);
    await comeBack(adisAbsence, hours(4));
    expect(await ownerOf(requestId)).toBe(company.adi.id);
  });
});

test('who was shut out meanwhile gets nothing back', async () => {
  const { requestId } = await openOf(company.adi);
  const absenceId = await leave(company.adi, { coverMemberId: company.nok.id });
  await changeMember(as(company.sari), { memberId: company.adi.id, disabled: true });
  await endHandover({ ...company.asSystem, now: hours(9) }, { absenceId });
  expect(await ownerOf(requestId)).toBe(company.nok.id);
});

test('before it begins the page shows what would be passed on; what one may not see is left out', async () => {
  const { id: hidden } = await createTeam(as(company.sari), {
    name: 'Hukum',
    isPrivate: true,
    memberIds: [company.adi.id],
  });
  const { requestId } = await openOf(company.adi);
  await openOf(company.adi, { teamId: hidden });
  const { id } = await planAbsence(as(company.adi), {
    startsAt: hours(24),
    reasonCode: 'holiday',
    note: 'Terima kasih',
  });
  expect((await page(id, company.adi)).lines).toHaveLength(2);
  const outside = { ...company.nok, hiddenTeamIds: [hidden] };
  const seen = await page(id, outside);
  expect(seen.lines.map((line) => line.request.id)).toEqual([requestId]);
  expect(seen).toMatchObject({ handover: null, absence: { note: 'Terima kasih', cover: null } });
});

test('the files of what was begun go with it: the cover sends them', async () => {
  const { conversationId } = await openOf(company.adi);
  const resi = { name: 'resi.txt', type: 'text/plain', content: Buffer.from('JNE 123') };
  const { id: fileId } = await storeFile(as(company.adi), resi);
  const draft = { conversationId, kind: 'reply' as const, html: '<p>Resinya</p>', fileIds: [fileId] };
  await keepDraft(as(company.adi), { ...draft, version: 0 });
  await leave(company.adi, { coverMemberId: company.nok.id });
  const words = { conversationId, body: '<p>Resinya</p>', files: [{ fileId, contentId: null }] };
  await writeReply(as(company.nok, hours(2)), words);
  const { items } = await listMessages(as(company.sari), { conversationId });
  expect(items.find((one) => one.kind === 'reply')).toMatchObject({
    authorId: company.nok.id,
    attachments: [{ name: 'resi.txt' }],
  });
});

test('a request that was merged meanwhile is finished, and all others still return', async () => {
  const inner = await openOf(company.adi);
  const other = await openOf(company.adi);
  const absenceId = await leave(company.adi, { coverMemberId: company.nok.id });
  const outer = await openFor(company.asSystem);
  await mergeRequest(as(company.nok, hours(2)), { requestId: inner.requestId, intoId: outer.requestId });
  await comeBack(absenceId);
  expect(await ownerOf(other.requestId)).toBe(company.adi.id);
  const outcomes = (await page(absenceId)).lines.map(({ request, outcome }) => [request.id, outcome]);
  expect(new Map(outcomes as [string, string][])).toEqual(
    new Map([
      [inner.requestId, 'finished'],
      [other.requestId, 'returned'],
    ]),
  );
});

test('a cover with a draft of their own keeps it, and so does the absent', async () => {
  const { conversationId } = await openOf(company.adi);
  const draft = { conversationId, kind: 'note' as const, version: 0 };
  await keepDraft(as(company.adi), { ...draft, html: '<p>Adi</p>' });
  await keepDraft(as(company.nok), { ...draft, html: '<p>Nok</p>' });
  const absenceId = await leave(company.adi, { coverMemberId: company.nok.id });
  await comeBack(absenceId);
  expect(await findDraft(as(company.nok), { conversationId })).toMatchObject({ html: '<p>Nok</p>' });
  expect(await findDraft(as(company.adi), { conversationId })).toMatchObject({ html: '<p>Adi</p>' });
});
