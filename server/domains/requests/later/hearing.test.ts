import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/harness/database.ts';
import { listenTo } from '../../../../tests/harness/hear-all.ts';
import { as, type Company, type Member, makeCompany, monday } from '../../../../tests/harness/people.ts';
import { openFor, writeIn } from '../../../../tests/harness/requests.ts';
import { listMessages } from '../../conversations/index.ts';
import { listNotifications } from '../../notifications/queries/list-notifications.ts';
import { assignRequest, findRequest, snoozeRequest } from '../index.ts';
import { listLater } from './list-later.ts';
import { untilReply } from './rules.ts';
import { runDueFollowUps } from './run-follow-up.ts';
import { scheduleReply } from './schedule-reply.ts';
import { setFollowUp } from './set-follow-up.ts';

/** What is heard of the customer's words, by events as in the program. */
useDatabase();
let company: Company;
let hear: ReturnType<typeof listenTo>;
beforeAll(async () => {
  company = await makeCompany();
  hear = listenTo(company.workspaceId);
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const clock = (count: number) => ({ ...company.asSystem, now: hours(count) });
const kinds = async (member: Member) =>
  (await listNotifications(as(member), {})).items.map((one) => one.kind);

async function planned() {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await hear();
  const sendAt = hours(5).toISOString();
  await scheduleReply(as(company.adi), { requestId, body: 'Besok.', sendAt, zone: 'Asia/Jakarta' });
  const plan = { at: hours(24).toISOString(), act: 'reopen' as const };
  await setFollowUp(as(company.adi), { requestId, plan });
  await hear();
  return { requestId, conversationId };
}
const coming = async (request: string) => {
  const { replies, followUp } = await listLater(as(company.adi), { request });
  return [replies.map(({ state }) => state), followUp !== null];
};

test('the customer’s words hold the reply, cancel the follow-up, and its owner is told', async () => {
  const { requestId, conversationId } = await planned();
  await assignRequest(as(company.adi), { requestId, assigneeId: company.nok.id });
  await writeIn(clock(1), { conversationId, text: 'Sudah sampai' });
  await hear();
  expect(await coming(requestId)).toEqual([['held'], false]);
  expect(await kinds(company.nok)).toContain('reply-held');
  expect(await kinds(company.adi)).not.toContain('reply-held');
});

test('what a program wrote, an absence mail for instance, is no answer', async () => {
  const { requestId, conversationId } = await planned();
  await writeIn(clock(1), { conversationId, automatic: true });
  await hear();
  expect(await coming(requestId)).toEqual([['waiting'], true]);
});

test('hearing the same twice changes nothing', async () => {
  const { requestId, conversationId } = await planned();
  await writeIn(clock(1), { conversationId });
  await hear({ twice: true });
  expect(await coming(requestId)).toEqual([['held'], false]);
});

test('a follow-up that is due tells whoever set it, by a line of the story too', async () => {
  const { requestId, conversationId } = await planned();
  await runDueFollowUps(clock(24));
  await hear();
  expect(await kinds(company.adi)).toContain('follow-up');
  const { items } = await listMessages(as(company.adi), { conversationId });
  const codes = items.flatMap((one) => (one.kind === 'system' ? JSON.parse(one.text).code : []));
  expect(codes).toContain('request.follow-up-due');
  expect(await coming(requestId)).toEqual([['waiting'], false]);
});

test('what sleeps until a reply is woken by the customer alone', async () => {
  const { requestId, conversationId } = await openFor(company.asSystem);
  await hear();
  await snoozeRequest(as(company.adi), { requestId, until: untilReply });
  const slept = async () => (await findRequest(as(company.adi), { request: requestId })).snoozedUntil;
  await writeIn(clock(1), { conversationId, automatic: true });
  await hear();
  expect(await slept()).toEqual(untilReply);
  await writeIn(clock(2), { conversationId });
  await hear();
  expect(await slept()).toBeNull();
});
