import { eq } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { addPerson, as, type Company, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { refuseWrites } from '../../../../tests/harness/refuse-writes.ts';
import { openFor, writeIn } from '../../../../tests/harness/requests.ts';
import { inWorkspace } from '../../../platform/database/transaction.ts';
import { findDraft, keepDraft, listMessages } from '../../conversations/index.ts';
import { changeMember } from '../../team/index.ts';
import { mergeRequest } from '../commands/joining/merge-request.ts';
import { changeRequest, findRequest, moveRequest } from '../index.ts';
import { hearCustomer } from './hear-customer.ts';
import { listLater } from './list-later.ts';
import type { FollowUpAct } from './rules.ts';
import { runDueFollowUps } from './run-follow-up.ts';
import { cancelScheduled, changeScheduled, scheduleReply } from './schedule-reply.ts';
import { followUps, scheduledReplies } from './schema.ts';
import { sendDue, sendScheduled } from './send-scheduled.ts';
import { cancelFollowUp, setFollowUp } from './set-follow-up.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const iso = (count: number) => hours(count).toISOString();
const clock = (count: number) => ({ ...company.asSystem, now: hours(count) });
const open = () => openFor(company.asSystem);
const said = async (conversationId: string) =>
  (await listMessages(as(company.sari), { conversationId })).items.filter((one) => one.kind === 'reply');
const later = (request: string) => listLater(as(company.lek), { request });
const schedule = (requestId: string, sendAt: string, more: object = {}, who = company.adi) =>
  scheduleReply(as(who), { requestId, body: 'Besok pagi.', sendAt, zone: 'Asia/Jakarta', ...more });
const state = (id: string) =>
  inWorkspace(company.workspaceId, async (tx) => {
    const [row] = await tx.select().from(scheduledReplies).where(eq(scheduledReplies.id, id));
    return [row?.state, row?.heldReason];
  });

test('a reply leaves at its moment and not before, in its writer’s name, and the request waits then', async () => {
  const { requestId, conversationId } = await open();
  await schedule(requestId, iso(5));
  await keepDraft(as(company.adi), { conversationId, kind: 'reply', html: '<p>lagi</p>', version: 0 });
  await sendDue(clock(4));
  expect([await said(conversationId), (await later(requestId)).replies.length]).toEqual([[], 1]);
  await sendDue(clock(5));
  await sendDue(clock(5));
  expect(await said(conversationId)).toMatchObject([{ text: 'Besok pagi.', authorId: company.adi.id }]);
  expect((await later(requestId)).replies).toEqual([]);
  expect((await findDraft(as(company.adi), { conversationId }))?.html).toBe('<p>lagi</p>');
});

test('until then it is changed and moved, and cancelled it gives its words back', async () => {
  const { requestId, conversationId } = await open();
  const { scheduledReplyId } = await schedule(requestId, iso(5));
  await changeScheduled(as(company.nok), { scheduledReplyId, body: 'Lusa.', sendAt: iso(8), version: 1 });
  const stale = changeScheduled(as(company.adi), { scheduledReplyId, body: 'x', version: 1 });
  await expect(stale).rejects.toMatchObject({ status: 412 });
  await sendDue(clock(6));
  expect(await said(conversationId)).toEqual([]);
  expect(await cancelScheduled(as(company.adi), { scheduledReplyId })).toMatchObject({ body: 'Lusa.' });
  await sendDue(clock(9));
  expect(await said(conversationId)).toEqual([]);
  await expect(sendScheduled(as(company.adi), { scheduledReplyId })).rejects.toMatchObject({
    code: 'reply-left',
  });
});

test.each([
  [{ sendAt: iso(-1) }, 'moment-in-the-past'],
  [{ sendAt: iso(24 * 400) }, 'moment-too-far'],
  [{ zone: 'Bandung' }, 'input-invalid'],
  [{ followUp: { at: iso(4), act: 'notify' } }, 'moment-in-the-past'],
  [{ followUp: { at: iso(9), act: 'send' } }, 'input-invalid'],
])('%j is refused: %s', async (more, code) => {
  const { requestId } = await open();
  await expect(schedule(requestId, iso(5), more)).rejects.toMatchObject({ code });
});

test('a customer who writes first holds it; sent or moved by hand it goes on', async () => {
  const { requestId, conversationId } = await open();
  const first = await schedule(requestId, iso(5));
  const second = await schedule(requestId, iso(6));
  const { messageId } = await writeIn(clock(1), { conversationId, text: 'Sudah sampai!' });
  await hearCustomer(clock(1), { requestId, messageId });
  expect(await state(first.scheduledReplyId)).toEqual(['held', 'customer-wrote']);
  await sendDue(clock(7));
  expect(await said(conversationId)).toEqual([]);
  await sendScheduled({ ...as(company.adi), now: hours(7) }, first);
  await changeScheduled({ ...as(company.adi), now: hours(7) }, { ...second, sendAt: iso(9) });
  await hearCustomer(clock(8), { requestId, messageId });
  await sendDue(clock(9));
  expect((await said(conversationId)).length).toBe(2);
});

test('what cannot be sent is held and never tried for ever: writer gone, request away', async () => {
  const gone = await addPerson(company.asSystem, 'Budi Santoso', 'agent');
  const [one, other] = [await open(), await open()];
  const byGone = await schedule(one.requestId, iso(5), {}, gone);
  const away = await schedule(other.requestId, iso(5));
  await changeMember(as(company.sari), { memberId: gone.id, disabled: true });
  await moveRequest(as(company.adi), { requestId: other.requestId, folder: 'trash' });
  await sendDue(clock(5));
  expect(await state(byGone.scheduledReplyId)).toEqual(['held', 'author-left']);
  expect(await state(away.scheduledReplyId)).toEqual(['held', 'request-put-away']);
  expect(await sendDue(clock(6))).toBe(0);
});

test('after a merge it is sent on the survivor', async () => {
  const [from, into] = [await open(), await open()];
  await schedule(from.requestId, iso(5));
  await mergeRequest(as(company.adi), { requestId: from.requestId, intoId: into.requestId });
  expect((await later(into.requestId)).replies.length).toBe(1);
  await sendDue(clock(5));
  expect((await said(into.conversationId)).map((one) => one.text)).toEqual(['Besok pagi.']);
});

test('nobody schedules, sees or sends what they may not', async () => {
  const { requestId } = await open();
  await expect(schedule(requestId, iso(5), {}, company.lek)).rejects.toMatchObject({ status: 403 });
  const secret = await openFor(company.asSystem, { teamId: company.teamId });
  const { scheduledReplyId } = await schedule(secret.requestId, iso(5));
  const outsider = { ...company.nok, hiddenTeamIds: [company.teamId] };
  await expect(cancelScheduled(as(outsider), { scheduledReplyId })).rejects.toMatchObject({
    code: 'scheduled-reply-not-found',
  });
});

const follow = (requestId: string, act: FollowUpAct, at = iso(24)) =>
  setFollowUp(as(company.adi), { requestId, plan: { at, act, body: act === 'send' ? 'Sudah?' : null } });
const states = (requestId: string) =>
  inWorkspace(company.workspaceId, async (tx) =>
    (await tx.select().from(followUps).where(eq(followUps.requestId, requestId))).map((row) => row.state),
  );

test('without an answer by its moment it reopens, or sends the prepared words', async () => {
  const [one, other] = [await open(), await open()];
  await changeRequest(as(company.adi), { requestId: one.requestId, status: 'waiting' });
  await follow(one.requestId, 'reopen');
  await follow(other.requestId, 'send');
  await runDueFollowUps(clock(23));
  expect(await states(one.requestId)).toEqual(['waiting']);
  await runDueFollowUps(clock(24));
  await runDueFollowUps(clock(25));
  expect((await findRequest(as(company.adi), { request: one.requestId })).status).toBe('open');
  expect(await said(other.conversationId)).toMatchObject([{ text: 'Sudah?', authorId: company.adi.id }]);
  expect(await states(other.requestId)).toEqual(['done']);
});

test('prepared words that cannot be sent are told to its people instead, and not tried for ever', async () => {
  const { requestId, conversationId } = await open();
  const plan = { at: iso(24), act: 'send' as const, body: '<p></p>' };
  await setFollowUp(as(company.adi), { requestId, plan });
  await runDueFollowUps(clock(24));
  expect(await states(requestId)).toEqual(['done']);
  const { items } = await listMessages(as(company.adi), { conversationId });
  expect(items.filter((one) => one.kind === 'reply')).toEqual([]);
  expect(items.some((one) => one.kind === 'system' && one.text.includes('request.follow-up-due'))).toBe(true);
});

test('where the program itself fails it is said, tried again, and keeps no other', async () => {
  const [one, other] = [await open(), await open()];
  const { scheduledReplyId } = await schedule(one.requestId, iso(5));
  await schedule(other.requestId, iso(6));
  await follow(one.requestId, 'send');
  await follow(other.requestId, 'send', iso(25));
  const alarms = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mend = [
    await refuseWrites('scheduled_replies', 'id', scheduledReplyId),
    await refuseWrites('follow_ups', 'request_id', one.requestId),
  ];
  await sendDue(clock(7));
  await runDueFollowUps(clock(26));
  expect(alarms.mock.calls.map(([line]) => JSON.parse(String(line)))).toMatchObject([
    { alarm: 'scheduled-reply-failed', scheduledReplyId },
    { alarm: 'follow-up-failed', requestId: one.requestId },
  ]);
  for (const done of mend) await done();
  alarms.mockRestore();
  const texts = async ({ conversationId }: { conversationId: string }) =>
    (await said(conversationId)).map(({ text }) => text);
  expect(await texts(one)).toEqual([]);
  await sendDue(clock(27));
  await runDueFollowUps(clock(27));
  expect([await texts(one), await texts(other)]).toEqual([
    ['Besok pagi.', 'Sudah?'],
    ['Besok pagi.', 'Sudah?'],
  ]);
});

test('the customer’s answer, a new one, or a hand cancels it; a closed request needs none', async () => {
  const { requestId, conversationId } = await open();
  await follow(requestId, 'notify');
  await follow(requestId, 'reopen');
  expect((await states(requestId)).sort()).toEqual(['cancelled', 'waiting']);
  const { messageId } = await writeIn(clock(1), { conversationId });
  await hearCustomer(clock(1), { requestId, messageId });
  expect(await states(requestId)).toEqual(['cancelled', 'cancelled']);
  await follow(requestId, 'notify');
  await cancelFollowUp(as(company.adi), { requestId });
  await cancelFollowUp(as(company.adi), { requestId });
  expect((await later(requestId)).followUp).toBeNull();
  await follow(requestId, 'send');
  await moveRequest(as(company.adi), { requestId, folder: 'trash' });
  await runDueFollowUps(clock(24));
  expect([await states(requestId), await said(conversationId)]).toEqual([
    ['cancelled', 'cancelled', 'cancelled', 'cancelled'],
    [],
  ]);
});

test('one that was planned with a reply begins when the reply leaves', async () => {
  const { requestId, conversationId } = await open();
  await schedule(requestId, iso(5), { followUp: { at: iso(30), act: 'send', body: 'Bagaimana?' } });
  expect((await later(requestId)).followUp).toBeNull();
  await sendDue(clock(5));
  expect((await later(requestId)).followUp).toMatchObject({ act: 'send', dueAt: hours(30) });
  await runDueFollowUps(clock(30));
  expect((await said(conversationId)).map((one) => one.text)).toEqual(['Besok pagi.', 'Bagaimana?']);
});
