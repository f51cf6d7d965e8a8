import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { addPerson, as, type Company, type Member, makeCompany } from '../../../tests/harness/people.ts';
import { system } from '../../kernel/actor.ts';
import { receiveMessage, reportDelivery, writeReply } from '../conversations/index.ts';
import { recogniseCustomer } from '../customers/index.ts';
import { useLinkKey } from '../files/index.ts';
import { makePromise } from '../promises/index.ts';
import { assignRequest, findRequest, moveRequest, takeDownRequest } from '../requests/index.ts';
import { createPolicy } from '../service-levels/index.ts';
import { changeMember, createTeam } from '../team/index.ts';
import { hearClock } from './commands/hear.ts';
import { hearPromise } from './commands/hear-promise.ts';
import { notifyMember } from './commands/notify-member.ts';
import { readNotifications } from './commands/read-notifications.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase({ work: true });

async function office() {
  useLinkKey('a key for the links of this test');
  const company = await makeCompany();
  const open = (more: { teamId?: string; assigneeId?: string } = {}, by: Member = company.sari) =>
    takeDownRequest(as(by), {
      ...{ subject: 'Parcel', body: 'Where is it?', ...more },
      customer: { email: 'rina@example.com', name: 'Rina' },
    });
  return { ...company, open };
}

const kinds = async (member: Member) =>
  (await listNotifications(as(member), {})).items.map((one) => one.kind);

const eventually = (member: Member, wanted: string[]) =>
  expect.poll(() => kinds(member), { timeout: 10_000, interval: 30 }).toEqual(wanted);

/** Rina writes into the conversation of a request. */
async function rinaWrites({ asSystem }: Company, requestId: string, more: { automatic?: boolean } = {}) {
  const { conversationId } = await findRequest(asSystem, { request: requestId });
  const person = { value: 'rina@example.com', name: 'Rina', language: null, verified: true };
  const { customerId } = await recogniseCustomer(asSystem, person);
  return receiveMessage(asSystem, {
    ...{ conversationId, channel: 'email', subject: 'Re: Parcel', customerId, language: null },
    ...{ text: 'And now?', html: null, verified: true, at: asSystem.now, ...more },
  });
}

test('a member is told of a request that somebody else gave them, and not of one that they took', async () => {
  const { adi, nok, sari, open } = await office();
  const { requestId, number } = await open();
  await assignRequest(as(adi), { requestId, assigneeId: adi.id });
  await assignRequest(as(sari), { requestId, assigneeId: nok.id });
  await eventually(nok, ['assigned']);
  const { items, unread } = await listNotifications(as(nok), {});
  expect(items[0]).toMatchObject({
    request: { id: requestId, number, subject: 'Parcel' },
    actor: { id: sari.id, name: 'Sari Hidayat' },
    readAt: null,
  });
  expect([unread, await kinds(adi), await kinds(sari)]).toEqual([1, [], []]);
});

test('a promise on a request of nobody is told to whoever gave it', async () => {
  const { adi, sari, asSystem, open } = await office();
  const { requestId } = await open();
  const at = new Date(asSystem.now.getTime() + 86_400_000).toISOString();
  const { promiseId } = await makePromise(as(adi), { requestId, at, words: 'besok' });
  await hearPromise(asSystem, { promiseId, kind: 'promise-due' });
  await hearPromise(asSystem, { promiseId, kind: 'promise-broken' });
  expect([await kinds(adi), await kinds(sari)]).toEqual([['promise-due'], []]);
});

test('a notice of a clock says which one it is', async () => {
  const { adi, sari, asSystem, open } = await office();
  const { requestId: before } = await open();
  const times = { 'first-reply': { normal: 3600 }, solving: { normal: 7200 } };
  await createPolicy(as(sari), { name: 'Standard', targets: times });
  const { requestId } = await open();
  const clock = async () => (await listNotifications(as(adi), {})).items.map((one) => one.clock);
  await hearClock(asSystem, { requestId, memberIds: [adi.id], kind: 'late' });
  await expect.poll(clock, { timeout: 10_000, interval: 30 }).toEqual(['first-reply']);
  await notifyMember(asSystem, { requestId: before, memberId: adi.id, kind: 'mentioned' });
  expect(await clock()).toEqual([null, 'first-reply']);
});

test('a request that is opened for a member tells them too', async () => {
  const { adi, open } = await office();
  await open({ assigneeId: adi.id });
  await eventually(adi, ['assigned']);
});

test('whoever is named in a note is told, with the message', async () => {
  const { adi, lek, open, asSystem } = await office();
  const { requestId } = await open();
  const { conversationId } = await findRequest(asSystem, { request: requestId });
  const note = { conversationId, kind: 'note' as const, body: 'Please look', mentions: [lek.id, adi.id] };
  const { messageId } = await writeReply(as(adi), note);
  await eventually(lek, ['mentioned']);
  const { items } = await listNotifications(as(lek), {});
  expect(items[0]).toMatchObject({ messageId, actor: { name: 'Adi Wijaya' } });
  expect(await kinds(adi)).toEqual([]);
});

test('the customer’s answer tells whoever the request stands with, once until it is read', async () => {
  const company = await office();
  const { adi, nok, open } = company;
  const { requestId } = await open();
  await assignRequest(as(adi), { requestId, assigneeId: adi.id });
  await rinaWrites(company, requestId, { automatic: true });
  await rinaWrites(company, requestId);
  await eventually(adi, ['answered']);
  const { messageId } = await rinaWrites(company, requestId);
  // The second is heard too before anybody reads: it stands in the place of the first.
  const told = async () => (await listNotifications(as(adi), {})).items.map((one) => one.messageId);
  await expect.poll(told, { timeout: 10_000 }).toEqual([messageId]);
  await readNotifications(as(adi), {});
  await rinaWrites(company, requestId);
  await eventually(adi, ['answered', 'answered']);
  const { items, unread } = await listNotifications(as(adi), {});
  expect([items.map((one) => one.readAt !== null).sort(), unread]).toEqual([[false, true], 1]);
  expect(await kinds(nok)).toEqual([]);
});

test('whoever wrote a reply is told that it could not be delivered', async () => {
  const { adi, nok, open, asSystem } = await office();
  const { requestId } = await open({ assigneeId: nok.id });
  const { conversationId } = await findRequest(asSystem, { request: requestId });
  const { messageId } = await writeReply(as(adi), {
    conversationId,
    body: 'On its way',
    sendAfterSeconds: 3600,
  });
  await reportDelivery(asSystem, { messageId, state: 'failed', reason: 'mailbox-unknown' });
  await eventually(adi, ['delivery-failed']);
  await eventually(nok, ['assigned']);
});

test('who may not see the request is told nothing, and what may be seen no more is not listed', async () => {
  const company = await office();
  const { adi, nok, sari, open, asSystem, workspaceId } = company;
  const { id: teamId } = await createTeam(asSystem, {
    name: 'Payroll',
    isPrivate: true,
    memberIds: [nok.id],
  });
  const secret = await open({ teamId });
  const tell = (memberId: string, requestId: string) =>
    notifyMember(
      { actor: system(workspaceId), now: asSystem.now },
      { memberId, requestId, kind: 'mentioned' },
    );
  expect(await tell(adi.id, secret.requestId)).toBeNull();
  expect(await tell(nok.id, secret.requestId)).not.toBeNull();
  const shared = await open();
  expect(await tell(adi.id, shared.requestId)).not.toBeNull();
  await assignRequest(as(sari), { requestId: shared.requestId, teamId });
  const outsider = { ...adi, hiddenTeamIds: [teamId] };
  expect(await listNotifications(as(outsider), {})).toMatchObject({ items: [], unread: 0 });
  await moveRequest(as(sari), { requestId: secret.requestId, folder: 'trash' });
  expect(await kinds(nok)).toEqual([]);
  expect(await tell(nok.id, secret.requestId)).toBeNull();
});

test('a disabled member is told nothing', async () => {
  const { adi, sari, open, asSystem } = await office();
  const { requestId } = await open();
  await changeMember(as(sari), { memberId: adi.id, disabled: true });
  expect(await notifyMember(asSystem, { memberId: adi.id, requestId, kind: 'mentioned' })).toBeNull();
});

test('pages go on where they ended, and only one’s own are read', async () => {
  const { adi, nok, open, asSystem } = await office();
  const told: (string | null)[] = [];
  for (let index = 0; index < 5; index += 1) {
    const { requestId } = await open();
    told.unshift(await notifyMember(asSystem, { memberId: adi.id, requestId, kind: 'mentioned' }));
  }
  const first = await listNotifications(as(adi), { limit: 3 });
  const second = await listNotifications(as(adi), { limit: 3, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual(told);
  expect([first.unread, second.nextCursor]).toEqual([5, null]);
  const some = told.slice(0, 2).flatMap((id) => id ?? []);
  expect(await readNotifications(as(nok), { ids: some })).toEqual({ read: 0 });
  expect(await readNotifications(as(adi), { ids: some })).toEqual({ read: 2 });
  expect((await listNotifications(as(adi), {})).unread).toBe(3);
  const late = await addPerson(asSystem, 'Budi Santoso', 'reviewer');
  expect((await listNotifications(as(late), {})).items).toEqual([]);
  const token = { type: 'token' as const, workspaceId: adi.workspaceId, id: adi.id, scopes: ['*'] };
  await expect(listNotifications(as(token), {})).rejects.toMatchObject({ code: 'member-only' });
});
