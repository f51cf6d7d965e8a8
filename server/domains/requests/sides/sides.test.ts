import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../../tests/harness/requests.ts';
import { listMessages, markRead } from '../../conversations/index.ts';
import { createTeam } from '../../team/index.ts';
import { hearMessage } from '../commands/hearing/hear-message.ts';
import { purgeRequests } from '../commands/purge-requests.ts';
import {
  assignRequest,
  findRequest,
  findRequestOfConversation,
  listRequests,
  moveRequest,
  snoozeRequest,
} from '../index.ts';
import { closeSide } from './close-side.ts';
import { findVisibleSide, listSides } from './list-sides.ts';
import { startSide } from './start-side.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const courier = { address: 'budi@kurir.example', name: 'Budi' };
const asked = { kind: 'mail' as const, party: 'courier' as const, to: [courier] };
const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);

async function ask(now = monday) {
  const request = await openFor(company.asSystem);
  const { requestId } = request;
  const words = { subject: 'Resi 8841', body: 'Di mana paketnya?' };
  const side = await startSide(as(company.adi, now), { requestId, ...asked, ...words });
  return { ...request, sideId: side.conversationId };
}

/** The courier writes, as the channel brings it and the room hears it. */
async function answer(conversationId: string, automatic = false) {
  const later = { ...company.asSystem, now: days(1) };
  const { messageId } = await writeIn(later, {
    ...{ conversationId, from: courier.address, name: 'Budi', text: 'Sudah di gudang.', automatic },
  });
  const rest = { folder: 'work' as const, teamId: null, brandId: null, perhapsConversationId: null };
  await hearMessage(later, { conversationId, messageId, automatic, ...rest });
}

const sides = (requestId: string) => listSides(as(company.nok), { request: requestId });
const said = async (conversationId: string) =>
  (await listMessages(as(company.sari), { conversationId })).items.map(({ kind, text }) =>
    kind === 'system' ? JSON.parse(text) : { kind, text },
  );

test('a courier is asked beside the request: the customer’s conversation only says so', async () => {
  const { requestId, conversationId, sideId } = await ask();
  expect(await sides(requestId)).toMatchObject([
    {
      ...{ id: sideId, kind: 'mail', party: 'courier', subject: 'Resi 8841', people: [{ name: 'Budi' }] },
      ...{ isWaiting: true, isClosed: false, unread: true },
    },
  ]);
  expect(await said(sideId)).toEqual([{ kind: 'reply', text: 'Di mana paketnya?' }]);
  expect(await said(conversationId)).toEqual([
    { kind: 'incoming', text: 'Di mana paket saya?' },
    { code: 'side.asked', params: { name: 'Budi' } },
  ]);
});

test('the answer lands beside, opens no request, changes nobody’s turn, and wakes what slept', async () => {
  const { requestId, conversationId, sideId } = await ask();
  const before = (await listRequests(as(company.sari), {})).items.length;
  await snoozeRequest(as(company.adi), { requestId, until: days(9) });
  await closeSide(as(company.adi), { conversationId: sideId, closed: true });
  await answer(sideId);
  expect((await listRequests(as(company.sari), {})).items).toHaveLength(before);
  expect(await sides(requestId)).toMatchObject([{ isWaiting: false, isClosed: false, unread: true }]);
  expect(await findRequest(as(company.sari), { request: requestId })).toMatchObject({
    ...{ snoozedUntil: null, status: 'open', preview: 'Di mana paket saya?' },
  });
  expect((await said(conversationId)).at(-1)).toEqual({ code: 'side.answered', params: { name: 'Budi' } });
  await markRead(as(company.nok, days(2)), { conversationId: sideId });
  expect(await sides(requestId)).toMatchObject([{ unread: false }]);
});

test('a machine’s answer is kept and wakes nobody', async () => {
  const { requestId, sideId } = await ask();
  await snoozeRequest(as(company.adi), { requestId, until: days(9) });
  await answer(sideId, true);
  expect(await said(sideId)).toHaveLength(2);
  expect((await findRequest(as(company.sari), { request: requestId })).snoozedUntil).toEqual(days(9));
});

test('colleagues talk beside a request without mail', async () => {
  const { requestId } = await openFor(company.asSystem);
  const { conversationId } = await startSide(as(company.lek), {
    ...{ requestId, kind: 'team', subject: 'Stok', body: 'Masih ada?', mentions: [company.adi.id] },
  });
  expect(await said(conversationId)).toEqual([{ kind: 'note', text: 'Masih ada?' }]);
  expect(await sides(requestId)).toMatchObject([
    { kind: 'team', party: 'team', people: [], isWaiting: false },
  ]);
});

test('mail needs a recipient, and somebody who may write to customers', async () => {
  const { requestId } = await openFor(company.asSystem);
  const words = { requestId, subject: 'Resi', body: 'Halo' };
  await expect(startSide(as(company.adi), { ...words, kind: 'mail' })).rejects.toMatchObject({
    code: 'side-no-recipient',
  });
  await expect(startSide(as(company.lek), { ...words, ...asked })).rejects.toMatchObject({
    code: 'permission-missing',
  });
});

test('who may not see the request sees nothing beside it, also when it is given away later', async () => {
  const { requestId, sideId } = await ask();
  const { id: teamId } = await createTeam(company.asSystem, { name: 'Gaji', isPrivate: true });
  const outsider = as({ ...company.nok, hiddenTeamIds: [teamId] });
  expect(await findVisibleSide(outsider, { conversationId: sideId })).toMatchObject({ requestId });
  await assignRequest(as(company.sari), { requestId, teamId });
  await expect(findVisibleSide(outsider, { conversationId: sideId })).rejects.toMatchObject({
    code: 'conversation-not-found',
  });
  await expect(listMessages(outsider, { conversationId: sideId })).rejects.toMatchObject({
    code: 'conversation-not-found',
  });
  expect(await findRequestOfConversation(outsider, { conversationId: sideId })).toBeNull();
});

test('what is deleted for good goes with everything that was said beside it', async () => {
  const { requestId, sideId } = await ask();
  await moveRequest(as(company.adi), { requestId, folder: 'trash' });
  expect(await purgeRequests({ ...company.asSystem, now: days(40) }, {})).toEqual({ purged: 1 });
  await expect(listMessages(as(company.sari), { conversationId: sideId })).rejects.toMatchObject({
    code: 'conversation-not-found',
  });
});
