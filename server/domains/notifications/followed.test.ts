import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany } from '../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { takeBackMessage, writeReply } from '../conversations/index.ts';
import { useLinkKey } from '../files/index.ts';
import { assignRequest, followRequest } from '../requests/index.ts';
import { hearFollowed, hearFollowing, hearInside } from './commands/hear-followed.ts';
import { listNotifications } from './queries/list-notifications.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  useLinkKey('a key for the links of this test');
  company = await makeCompany();
});

/** What a member was told of one request, as kind and who did it. */
const told = async (member: Member, requestId: string) =>
  (await listNotifications(as(member), {})).items
    .filter((one) => one.request?.id === requestId)
    .map((one) => `${one.kind} ${one.actor?.name ?? '-'}`);

async function followed() {
  const request = await openFor(company.asSystem);
  const { requestId } = request;
  for (const { id: memberId } of [company.nok, company.lek])
    await followRequest(as(company.adi), { requestId, memberId });
  return request;
}

test('whoever follows is told what customers and colleagues write, but not of their own words', async () => {
  const { requestId, conversationId } = await followed();
  const { messageId } = await writeIn(company.asSystem, { conversationId, text: 'Masih belum' });
  await hearFollowed(company.asSystem, { conversationId, messageId });
  expect(await told(company.nok, requestId)).toEqual(['followed -']);
  const note = await writeReply(as(company.nok), { conversationId, kind: 'note', body: 'Saya cek' });
  await hearFollowed(company.asSystem, { conversationId, messageId: note.messageId });
  expect(await told(company.nok, requestId)).toEqual(['followed -']);
  expect(await told(company.lek, requestId)).toEqual(['followed Nok Charoen']);
  expect(await told(company.adi, requestId)).toEqual([]);
});

test('whom it stands with is told of the customer’s words once; a reply that was taken back is not told', async () => {
  const { requestId, conversationId } = await followed();
  await assignRequest(as(company.sari), { requestId, assigneeId: company.nok.id });
  const { messageId } = await writeIn(company.asSystem, { conversationId, text: 'Halo' });
  await hearFollowed(company.asSystem, { conversationId, messageId });
  expect(await told(company.nok, requestId)).toEqual([]);
  const reply = { conversationId, body: 'Salah', sendAfterSeconds: 10 };
  const { messageId: gone } = await writeReply(as(company.adi), reply);
  await takeBackMessage(as(company.adi), { messageId: gone });
  await hearFollowed(company.asSystem, { conversationId, messageId: gone });
  expect(await told(company.nok, requestId)).toEqual([]);
});

test('who is made to follow is told so, and who an answer from inside concerns', async () => {
  const { requestId } = await followed();
  const [nok, adi] = [company.nok.id, company.adi.id];
  await hearFollowing(company.asSystem, { requestId, memberId: nok, actorId: adi });
  await hearFollowing(company.asSystem, { requestId, memberId: adi, actorId: adi });
  expect(await told(company.nok, requestId)).toEqual(['following Adi Wijaya']);
  expect(await told(company.adi, requestId)).toEqual([]);
  await hearInside(company.asSystem, { requestId, actorId: null });
  await assignRequest(as(company.sari), { requestId, assigneeId: adi });
  await hearInside(company.asSystem, { requestId, actorId: adi });
  expect(await told(company.adi, requestId)).toEqual([]);
  await hearInside(company.asSystem, { requestId, actorId: nok });
  expect(await told(company.adi, requestId)).toEqual(['answered-inside Nok Charoen']);
});
