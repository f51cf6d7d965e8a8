import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { type Letter, openFor, writeIn } from '../../../tests/harness/requests.ts';
import type { Context } from '../../platform/command.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { listMessages, takeBackMessage, writeReply } from '../conversations/index.ts';
import { hearFailure } from './commands/hearing/hear-failure.ts';
import { hearMessage } from './commands/hearing/hear-message.ts';
import { forgetReply, hearReply } from './commands/hearing/hear-reply.ts';
import { changeRequest, findRequest, moveRequest, snoozeRequest, solveRequest } from './index.ts';
import { requests } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const days = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const at = (now: Date): Context => ({ ...company.asSystem, now });
const see = (requestId: string) => findRequest(as(company.sari), { request: requestId });

/** The customer writes on, and the listener hears it at once. */
async function writeOn(conversationId: string, now: Date, letter: Letter = {}) {
  const { messageId } = await writeIn(at(now), { ...letter, conversationId });
  const heard = { automatic: letter.automatic ?? false, folder: letter.folder ?? ('work' as const) };
  const place = { teamId: null, brandId: null, perhapsConversationId: null };
  await hearMessage(at(now), { conversationId, messageId, ...heard, ...place });
  return messageId;
}

async function answer(conversationId: string, now: Date, sendAfterSeconds = 0) {
  const reply = { conversationId, body: 'Sudah kami cek', sendAfterSeconds };
  const { messageId } = await writeReply(as(company.adi, now), reply);
  await hearReply(at(now), { conversationId, messageId });
  return messageId;
}

test('the first answer is noted once, and then it is the customer’s turn', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await answer(conversationId, days(1));
  await answer(conversationId, days(2));
  expect(await see(requestId)).toMatchObject({ status: 'waiting', firstAnsweredAt: days(1) });
  expect(await see(requestId)).toMatchObject({ customerSpokeLast: false, preview: 'Sudah kami cek' });
});

test('a note answers nobody', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const note = { conversationId, body: 'Tanya gudang', kind: 'note' as const };
  const { messageId } = await writeReply(as(company.adi), note);
  await hearReply(company.asSystem, { conversationId, messageId });
  expect(await see(requestId)).toMatchObject({ status: 'open', firstAnsweredAt: null });
});

test('words to a waiting request open it and wake it', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await answer(conversationId, monday);
  await snoozeRequest(as(company.adi), { requestId, until: days(5) });
  await writeOn(conversationId, days(1), { text: 'Terima kasih, tapi belum' });
  expect(await see(requestId)).toMatchObject({ status: 'open', snoozedUntil: null, customerSpokeLast: true });
});

test('a reply that is heard after the customer has written on does not take the turn away', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const reply = { conversationId, body: 'Sebentar ya' };
  const { messageId } = await writeReply(as(company.adi, days(1)), reply);
  await writeOn(conversationId, days(2), { text: 'Masih menunggu' });
  await hearReply(at(days(3)), { conversationId, messageId });
  expect(await see(requestId)).toMatchObject({
    ...{ status: 'open', customerSpokeLast: true, preview: 'Masih menunggu' },
    firstAnsweredAt: days(1),
  });
});

test('a request whose last reply did not arrive is ours again, and wakes', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const messageId = await answer(conversationId, monday);
  await snoozeRequest(as(company.adi), { requestId, until: days(5) });
  await hearFailure(at(days(1)), { conversationId, messageId });
  expect(await see(requestId)).toMatchObject({
    ...{ status: 'open', snoozedUntil: null, customerSpokeLast: false, firstAnsweredAt: monday },
  });
});

test('one that a reply solved is not solved when that reply did not arrive', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const messageId = await answer(conversationId, monday);
  await solveRequest(as(company.adi), { requestId });
  await hearFailure(at(days(1)), { conversationId, messageId });
  expect(await see(requestId)).toMatchObject({ status: 'open', solvedAt: null, firstAnsweredAt: monday });
  const { items } = await listMessages(as(company.adi), { conversationId });
  const lines = items.flatMap((one) => (one.kind === 'system' ? JSON.parse(one.text) : []));
  expect(lines).toContainEqual({ code: 'request.reopened', params: { by: 'delivery' } });
});

test.each([true, false])('but not after a newer answer, solved: %s', async (solved) => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const messageId = await answer(conversationId, monday);
  await answer(conversationId, days(1));
  if (solved) await solveRequest(as(company.adi), { requestId });
  const before = await see(requestId);
  await hearFailure(at(days(2)), { conversationId, messageId });
  expect((await see(requestId)).status).toBe(before.status);
  expect(before.status).not.toBe('open');
});

test('what a program sends neither reopens nor wakes, but is kept', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await answer(conversationId, monday);
  await snoozeRequest(as(company.adi), { requestId, until: days(9) });
  const robot = { text: 'Out of office', automatic: true };
  await writeOn(conversationId, days(1), robot);
  expect(await see(requestId)).toMatchObject({ status: 'waiting', snoozedUntil: days(9) });
  await solveRequest(as(company.adi), { requestId });
  await writeOn(conversationId, days(2), robot);
  expect(await see(requestId)).toMatchObject({ status: 'solved', customerSpokeLast: false });
  expect((await listMessages(as(company.adi), { conversationId })).items.length).toBeGreaterThan(3);
});

test('words within fourteen days of solving reopen', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await solveRequest(as(company.adi), { requestId });
  await writeOn(conversationId, days(14));
  expect(await see(requestId)).toMatchObject({ status: 'open', solvedAt: null });
});

test.each([
  ['later than fourteen days', 'solved', 15],
  ['to a closed request', 'closed', 1],
] as const)(
  'words %s open a linked follow-up, and the old one stays as it was',
  async (_when, status, day) => {
    const { requestId, conversationId } = await openFor(company.asSystem, { subject: 'Resi hilang' });
    await solveRequest(as(company.adi), { requestId });
    if (status === 'closed') await changeRequest(as(company.adi), { requestId, status });
    const messageId = await writeOn(conversationId, days(day), { text: 'Ada lagi' });
    expect(await see(requestId)).toMatchObject({ status, preview: 'Di mana paket saya?' });
    const [next] = await inWorkspace(company.workspaceId, (tx) =>
      tx.select().from(requests).where(eq(requests.followsId, requestId)),
    );
    expect(next).toMatchObject({ status: 'open', subject: 'Resi hilang', preview: 'Ada lagi' });
    const { items } = await listMessages(as(company.adi), { conversationId: next?.conversationId ?? '' });
    expect(items.map((one) => one.id)).toEqual([messageId]);
  },
);

test('a reply taken back leaves the request as it was before', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  const messageId = await answer(conversationId, days(1), 10);
  expect(await see(requestId)).toMatchObject({ status: 'waiting', firstAnsweredAt: days(1) });
  await takeBackMessage(as(company.adi, days(1)), { messageId });
  await forgetReply(at(days(1)), { conversationId });
  expect(await see(requestId)).toMatchObject({
    ...{ status: 'open', firstAnsweredAt: null, customerSpokeLast: true, preview: 'Di mana paket saya?' },
  });
  await hearReply(at(days(2)), { conversationId, messageId });
  expect(await see(requestId)).toMatchObject({ status: 'open', firstAnsweredAt: null });
});

test('taken back after a robot’s mail, it is still the customer’s turn that counts', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await writeOn(conversationId, days(1), { text: 'Auto-reply', automatic: true });
  const messageId = await answer(conversationId, days(2), 10);
  await takeBackMessage(as(company.adi, days(2)), { messageId });
  await forgetReply(at(days(2)), { conversationId });
  expect(await see(requestId)).toMatchObject({
    status: 'open',
    customerSpokeLast: true,
    preview: 'Auto-reply',
  });
});

test('in a long conversation the newest words are shown, not the two-hundredth', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  for (let count = 0; count < 205; count += 1)
    await writeIn(at(new Date(monday.getTime() + count)), { conversationId, text: `Pesan ${count}` });
  const messageId = await answer(conversationId, days(1), 10);
  await takeBackMessage(as(company.adi, days(1)), { messageId });
  await forgetReply(at(days(1)), { conversationId });
  expect(await see(requestId)).toMatchObject({ preview: 'Pesan 204', status: 'open' });
});

test('words to a request in the trash bring it back, to one in spam they give its full time again', async () => {
  const one = await openFor(company.asSystem);
  await moveRequest(as(company.adi), { requestId: one.requestId, folder: 'trash' });
  await writeOn(one.conversationId, days(3));
  expect(await see(one.requestId)).toMatchObject({ folder: 'work', folderExpiresAt: null });
  const two = await openFor(company.asSystem);
  await moveRequest(as(company.adi), { requestId: two.requestId, folder: 'spam' });
  await writeOn(two.conversationId, days(3));
  expect(await see(two.requestId)).toMatchObject({ folder: 'spam', folderExpiresAt: days(33) });
});

test('a letter that perhaps belongs to another request says so and stays apart', async () => {
  const first = await openFor(company.asSystem);
  const { conversationId, messageId } = await writeIn(company.asSystem, { from: 'x@else.example' });
  const heard = { automatic: false, folder: 'spam' as const, teamId: null, brandId: null };
  const perhaps = { perhapsConversationId: first.conversationId };
  await hearMessage(company.asSystem, { conversationId, messageId, ...heard, ...perhaps });
  const mine = and(
    eq(requests.workspaceId, company.workspaceId),
    eq(requests.conversationId, conversationId),
  );
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx.select().from(requests).where(mine).orderBy(asc(requests.number)),
  );
  expect(rows).toMatchObject([{ perhapsId: first.requestId, folder: 'spam', folderExpiresAt: days(30) }]);
});
