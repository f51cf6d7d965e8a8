import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { addPerson, as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { events } from '../../platform/events/schema.ts';
import { listMessages } from '../conversations/index.ts';
import { changeMember } from '../team/index.ts';
import { sweepRequests } from './commands/sweep-requests.ts';
import {
  assignRequest,
  changeRequest,
  findRequest,
  moveRequest,
  reopenRequest,
  setDue,
  snoozeRequest,
  solveRequest,
} from './index.ts';
import { solutions } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const days = (count: number, milliseconds = 0) =>
  new Date(monday.getTime() + count * 86_400_000 + milliseconds);
const see = (requestId: string) => findRequest(as(company.sari), { request: requestId });
const open = async () => (await openFor(company.asSystem)).requestId;

async function lines(requestId: string): Promise<string[]> {
  const { conversationId } = await see(requestId);
  const { items } = await listMessages(as(company.sari), { conversationId });
  return items.flatMap((one) => (one.kind === 'system' ? JSON.parse(one.text).code : []));
}

test('solving keeps who and when, reopening takes it back and keeps that too', async () => {
  const requestId = await open();
  await solveRequest(as(company.adi), { requestId });
  await solveRequest(as(company.nok, days(1)), { requestId });
  expect(await see(requestId)).toMatchObject({ status: 'solved', solvedAt: monday });
  await reopenRequest(as(company.nok, days(2)), { requestId });
  await reopenRequest(as(company.nok, days(3)), { requestId });
  await solveRequest(as(company.nok, days(4)), { requestId });
  const history = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(solutions).where(eq(solutions.requestId, requestId)).orderBy(asc(solutions.solvedAt)),
  );
  expect(history).toMatchObject([
    { solvedBy: company.adi.id, solvedAt: monday, reopenedBy: company.nok.id, reopenedAt: days(2) },
    { solvedBy: company.nok.id, solvedAt: days(4), reopenedBy: null, reopenedAt: null },
  ]);
  expect(await lines(requestId)).toEqual(['request.solved', 'request.reopened', 'request.solved']);
});

test('twenty who solve at once leave one solution', async () => {
  const requestId = await open();
  await Promise.all(Array.from({ length: 20 }, () => solveRequest(as(company.adi), { requestId })));
  const history = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(solutions).where(eq(solutions.requestId, requestId)),
  );
  expect(history).toHaveLength(1);
});

test('it is given to a member, to a team, to nobody; each time a line says so', async () => {
  const requestId = await open();
  await assignRequest(as(company.adi), { requestId, assigneeId: company.nok.id });
  await assignRequest(as(company.adi), { requestId, teamId: company.teamId });
  expect(await see(requestId)).toMatchObject({ assigneeName: 'Nok Charoen', teamName: 'Layanan' });
  await assignRequest(as(company.adi), { requestId, assigneeId: null });
  await assignRequest(as(company.adi), { requestId, assigneeId: null });
  await assignRequest(as(company.adi), { requestId, teamId: null });
  expect(await see(requestId)).toMatchObject({ assigneeId: null, teamId: null });
  expect(await lines(requestId)).toEqual([
    ...['request.assigned', 'request.given-to-team', 'request.unassigned', 'request.taken-from-team'],
  ]);
});

test('a disabled member or one of another company is given nothing', async () => {
  const requestId = await open();
  const gone = await addPerson(company.asSystem, 'Putri Lama', 'agent');
  await changeMember(as(company.sari), { memberId: gone.id, disabled: true });
  const other = await makeCompany('Siam Parcel');
  for (const assigneeId of [gone.id, other.adi.id, newId()])
    await expect(assignRequest(as(company.adi), { requestId, assigneeId })).rejects.toMatchObject({
      code: 'member-not-found',
    });
  await expect(assignRequest(as(company.adi), { requestId, teamId: other.teamId })).rejects.toMatchObject({
    code: 'team-not-found',
  });
});

test('a request of somebody who left can still change its team', async () => {
  const requestId = await open();
  const leaver = await addPerson(company.asSystem, 'Budi Pergi', 'agent');
  await assignRequest(as(company.adi), { requestId, assigneeId: leaver.id });
  await changeMember(as(company.sari), { memberId: leaver.id, disabled: true });
  await assignRequest(as(company.adi), { requestId, teamId: company.teamId });
  expect(await see(requestId)).toMatchObject({ teamId: company.teamId, assigneeId: leaver.id });
});

test('several changes come together or not at all', async () => {
  const requestId = await open();
  const change = { requestId, priority: 'urgent' as const, labels: ['vip', ' vip'], subject: 'Baru' };
  await expect(changeRequest(as(company.adi), { ...change, assigneeId: newId() })).rejects.toThrow();
  expect(await see(requestId)).toMatchObject({ priority: 'normal', labels: [], subject: 'Paket terlambat' });
  await changeRequest(as(company.adi), { ...change, assigneeId: company.adi.id, status: 'waiting' });
  expect(await see(requestId)).toMatchObject({
    ...{ priority: 'urgent', labels: ['vip'], subject: 'Baru' },
    ...{ assigneeId: company.adi.id, status: 'waiting' },
  });
});

test('only what became different is announced, and nothing when nothing did', async () => {
  const requestId = await open();
  const change = { requestId, priority: 'high' as const, labels: ['vip'], fields: { order: 'A-1' } };
  const announced = async () => {
    const changed = and(eq(events.name, 'request.changed'), eq(events.subjectId, requestId));
    const rows = await inWorkspace(company.workspaceId, (tx) =>
      tx.select().from(events).where(changed).orderBy(asc(events.id)),
    );
    return rows.map((row) => (row.payload as { fields: string[] }).fields);
  };
  await changeRequest(as(company.adi), change);
  await changeRequest(as(company.adi), { ...change, labels: [' vip'], priority: 'low' });
  await changeRequest(as(company.adi), { ...change, priority: 'low' });
  expect(await announced()).toEqual([['priority', 'labels', 'fields'], ['priority']]);
});

test('fields are added to those that stand', async () => {
  const requestId = await open();
  await changeRequest(as(company.adi), { requestId, fields: { order: 'A-1', size: 2 } });
  await changeRequest(as(company.adi), { requestId, fields: { size: 3 } });
  expect((await see(requestId)).fields).toEqual({ order: 'A-1', size: 3 });
});

test.each([
  [['solved'], 'solved'],
  [['solved', 'closed'], 'closed'],
  [['solved', 'closed', 'open'], 'open'],
  [['solved', 'waiting'], 'waiting'],
  [['waiting', 'open'], 'open'],
  [['solved', 'closed', 'solved'], 'closed'],
] as const)('asked to be %j it is %s', async (asked, ends) => {
  const requestId = await open();
  for (const status of asked) await changeRequest(as(company.adi), { requestId, status });
  expect((await see(requestId)).status).toBe(ends);
});

test('what is not solved cannot be closed', async () => {
  const requestId = await open();
  await expect(changeRequest(as(company.adi), { requestId, status: 'closed' })).rejects.toMatchObject({
    code: 'close-needs-solution',
  });
});

test('whoever saw an older version is told, and nothing is changed', async () => {
  const requestId = await open();
  const { version } = await see(requestId);
  await changeRequest(as(company.adi), { requestId, priority: 'high', version });
  const late = { requestId, priority: 'low' as const, version };
  await expect(changeRequest(as(company.nok), late)).rejects.toMatchObject({
    status: 412,
    code: 'version-conflict',
  });
  expect(await see(requestId)).toMatchObject({ priority: 'high', version: version + 1 });
});

test('of many who edit the same version exactly one wins', async () => {
  const requestId = await open();
  const { version } = await see(requestId);
  const edit = (at: number) =>
    changeRequest(as(company.adi), { requestId, subject: `Judul ${at}`, version }).then(
      () => true,
      () => false,
    );
  const won = await Promise.all(Array.from({ length: 10 }, (_, at) => edit(at)));
  expect(won.filter(Boolean)).toHaveLength(1);
});

test('it sleeps until its time, and the clock wakes it', async () => {
  const requestId = await open();
  await expect(snoozeRequest(as(company.adi), { requestId, until: monday })).rejects.toMatchObject({
    code: 'snooze-in-the-past',
  });
  await snoozeRequest(as(company.adi), { requestId, until: days(1) });
  await sweepRequests({ ...company.asSystem, now: days(1, -1) }, {});
  expect((await see(requestId)).snoozedUntil).toEqual(days(1));
  await sweepRequests({ ...company.asSystem, now: days(1) }, {});
  expect((await see(requestId)).snoozedUntil).toBeNull();
});

test('the clock closes what was solved more than fourteen days ago, and not a moment earlier', async () => {
  const requestId = await open();
  await solveRequest(as(company.adi), { requestId });
  await sweepRequests({ ...company.asSystem, now: days(14) }, {});
  expect((await see(requestId)).status).toBe('solved');
  await sweepRequests({ ...company.asSystem, now: days(14, 1) }, {});
  expect((await see(requestId)).status).toBe('closed');
});

test('spam and trash have their day and a way back', async () => {
  const requestId = await open();
  await moveRequest(as(company.adi), { requestId, folder: 'spam' });
  expect(await see(requestId)).toMatchObject({ folder: 'spam', folderExpiresAt: days(30) });
  await moveRequest(as(company.adi, days(1)), { requestId, folder: 'trash' });
  expect(await see(requestId)).toMatchObject({ folder: 'trash', folderExpiresAt: days(31) });
  await moveRequest(as(company.adi, days(2)), { requestId, folder: 'work' });
  expect(await see(requestId)).toMatchObject({ folder: 'work', folderExpiresAt: null });
  expect(await lines(requestId)).toEqual(['request.to-spam', 'request.to-trash', 'request.back-from-trash']);
});

test('a light agent changes nothing of it', async () => {
  const requestId = await open();
  const lek = as(company.lek);
  for (const deed of [
    () => solveRequest(lek, { requestId }),
    () => assignRequest(lek, { requestId, assigneeId: company.lek.id }),
    () => changeRequest(lek, { requestId, priority: 'low' }),
    () => moveRequest(lek, { requestId, folder: 'trash' }),
    () => snoozeRequest(lek, { requestId, until: days(1) }),
  ])
    await expect(deed()).rejects.toMatchObject({ status: 403 });
  expect(await see(requestId)).toMatchObject({ status: 'open', version: 1 });
});

test('a request is due when its earliest source says so, and that is no edit of it', async () => {
  const requestId = await open();
  const due = (source: string, at: Date | null) => setDue(company.asSystem, { requestId, source, at });
  const { version } = await see(requestId);
  await due('clock:first-reply', days(2));
  await due('promise:1', days(1));
  expect(await see(requestId)).toMatchObject({ nextDueAt: days(1), version });
  await due('promise:1', null);
  expect(await see(requestId)).toMatchObject({ nextDueAt: days(2) });
  await due('clock:first-reply', days(3));
  expect(await see(requestId)).toMatchObject({ nextDueAt: days(3) });
  await due('clock:first-reply', null);
  expect(await see(requestId)).toMatchObject({ nextDueAt: null, version });
});
