import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { newId } from '../../kernel/ids.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { listMessages, takeBackMessage } from '../conversations/index.ts';
import { assignRequest, findRequest, solveRequest } from '../requests/index.ts';
import { createTeam } from '../team/index.ts';
import { changeSettings } from './commands/change-settings.ts';
import { followRequest, forgetReply } from './commands/hear.ts';
import { watchPromises } from './commands/watch-promises.ts';
import {
  keepPromise,
  listPromises,
  makePromise,
  movePromise,
  reopenPromise,
  withdrawPromise,
} from './index.ts';
import { findNotice } from './queries/find-notice.ts';
import { promiseSteps, promises } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const inTwoHours = hours(2).toISOString();

async function promised(at = inTwoHours, more: { teamId?: string } = {}) {
  const opened = await openFor(company.asSystem, more);
  const { requestId } = opened;
  const made = await makePromise(as(company.adi), { requestId, at, words: 'besok sore' });
  return { ...opened, ...made };
}

async function see(requestId: string) {
  const { items } = await listPromises(as(company.sari), { requestId });
  return items;
}
const dueOf = async (requestId: string) =>
  (await findRequest(as(company.sari), { request: requestId })).nextDueAt;
const story = (promiseId: string) =>
  inWorkspace(company.workspaceId, async (tx) =>
    (
      await tx
        .select()
        .from(promiseSteps)
        .where(eq(promiseSteps.promiseId, promiseId))
        .orderBy(asc(promiseSteps.doneAt), asc(promiseSteps.id))
    ).map((step) => step.deed),
  );
const watch = (at: Date) => watchPromises({ ...company.asSystem, now: at });

test('a promise says when its request is due, and whose it is', async () => {
  const { requestId } = await promised();
  expect(await see(requestId)).toMatchObject([
    { state: 'open', precision: 'instant', words: 'besok sore', ownerName: 'Adi Wijaya', messageId: null },
  ]);
  expect(await dueOf(requestId)).toEqual(hours(2));
});

test('a day can be kept until its last second in the zone of the workspace', async () => {
  const { requestId } = await promised('2026-11-27');
  const [row] = await see(requestId);
  expect(row?.precision).toBe('date');
  expect(row?.dueAt.toISOString()).toBe('2026-11-27T16:59:59.000Z');
});

test('what has passed cannot be promised', async () => {
  await expect(promised('2026-11-22')).rejects.toMatchObject({ code: 'promise-in-the-past' });
});

test('kept and withdrawn are taken back; the request is due accordingly', async () => {
  const { requestId, promiseId } = await promised();
  await keepPromise(as(company.nok, hours(1)), { promiseId });
  await keepPromise(as(company.nok, hours(1)), { promiseId });
  expect(await dueOf(requestId)).toBeNull();
  await reopenPromise(as(company.nok, hours(1)), { promiseId });
  expect(await dueOf(requestId)).toEqual(hours(2));
  await withdrawPromise(as(company.adi, hours(1)), { promiseId });
  await expect(keepPromise(as(company.adi, hours(1)), { promiseId })).rejects.toMatchObject({
    code: 'promise-settled',
  });
  expect(await see(requestId)).toMatchObject([{ state: 'withdrawn', settledAt: hours(1) }]);
  expect(await story(promiseId)).toEqual(['made', 'kept', 'reopened', 'withdrawn']);
});

test('the clock reminds once, and breaks what was not kept', async () => {
  const { requestId, promiseId } = await promised();
  expect(await watch(hours(0.5))).toMatchObject({ settled: 0, reminded: 0 });
  await watch(hours(1));
  await watch(hours(1.5));
  expect(await story(promiseId)).toEqual(['made', 'reminded']);
  await watch(hours(2));
  expect(await see(requestId)).toMatchObject([{ state: 'open' }]);
  await watch(hours(2.1));
  expect(await see(requestId)).toMatchObject([{ state: 'broken' }]);
  expect(await dueOf(requestId)).toBeNull();
  for (const deed of [keepPromise, withdrawPromise, reopenPromise])
    await expect(deed(as(company.adi, hours(3)), { promiseId })).rejects.toMatchObject({
      code: 'promise-settled',
    });
});

test('a request that was solved in time has kept its promise; solved too late it has not', async () => {
  const early = await promised();
  const late = await promised();
  await solveRequest(as(company.adi, hours(1)), { requestId: early.requestId });
  await solveRequest(as(company.adi, hours(3)), { requestId: late.requestId });
  await watch(hours(4));
  expect(await see(early.requestId)).toMatchObject([{ state: 'kept' }]);
  expect(await see(late.requestId)).toMatchObject([{ state: 'broken' }]);
});

test('another date tells the customer in their language, and taking the reply back lets the first one stand', async () => {
  const { requestId, promiseId } = await promised();
  const { text } = await findNotice(as(company.adi), { promiseId, at: '2026-11-27' });
  expect(text).toContain('Senin, 23 November, 11.00');
  expect(text).toContain('Jumat, 27 November');
  const moved = await movePromise(as(company.adi), {
    ...{ promiseId, at: '2026-11-27', body: text, sendAfterSeconds: 10 },
  });
  expect(await see(requestId)).toMatchObject([
    { id: promiseId, state: 'moved', toldAt: monday },
    { id: moved.promiseId, state: 'open', followsId: promiseId, messageId: moved.messageId },
  ]);
  await takeBackMessage(as(company.adi), { messageId: moved.messageId });
  await forgetReply(company.asSystem, { messageId: moved.messageId });
  expect(await see(requestId)).toMatchObject([
    { id: promiseId, state: 'open', toldAt: null },
    { id: moved.promiseId, state: 'withdrawn' },
  ]);
  expect(await dueOf(requestId)).toEqual(hours(2));
});

test('what is due already is not moved', async () => {
  const { promiseId } = await promised();
  const late = movePromise(as(company.adi, hours(3)), { promiseId, at: '2026-11-27', body: 'Maaf' });
  await expect(late).rejects.toMatchObject({ code: 'promise-settled' });
});

test('customers are told before it breaks only where the workspace wants it, and once', async () => {
  const other = await makeCompany('Siam Parcel');
  const { requestId, conversationId } = await openFor(other.asSystem);
  await makePromise(as(other.adi), { requestId, at: inTwoHours });
  const replies = async () =>
    (await listMessages(as(other.sari), { conversationId })).items.filter((one) => one.kind === 'reply');
  const look = (at: Date) => watchPromises({ ...other.asSystem, now: at });
  await look(hours(1.6));
  expect(await replies()).toEqual([]);
  await changeSettings(as(other.sari), { tellCustomers: true });
  await look(hours(1.7));
  await look(hours(1.8));
  const told = await replies();
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('Senin, 23 November, 11.00');
  await expect(changeSettings(as(other.adi), { tellCustomers: false })).rejects.toMatchObject({
    status: 403,
  });
});

test('those of solved requests, who are told nothing, keep nobody else from being told', async () => {
  const other = await makeCompany('Kopi Lereng');
  await changeSettings(as(other.sari), { tellCustomers: true });
  const promise = async (at: Date) => {
    const { requestId } = await openFor(other.asSystem);
    return { requestId, ...(await makePromise(as(other.adi), { requestId, at: at.toISOString() })) };
  };
  const solved = await promise(hours(2));
  await solveRequest(as(other.adi), { requestId: solved.requestId });
  await inWorkspace(other.workspaceId, async (tx) => {
    const [row] = await tx.select().from(promises).where(eq(promises.id, solved.promiseId));
    if (row) await tx.insert(promises).values(Array.from({ length: 200 }, () => ({ ...row, id: newId() })));
  });
  await promise(hours(2.05));
  expect(await watchPromises({ ...other.asSystem, now: hours(1.7) })).toMatchObject({ told: 1 });
});

test('when a request passes to another its open promises go with it, settled ones stay', async () => {
  const { requestId, promiseId } = await promised();
  const second = await makePromise(as(company.adi), { requestId, at: '2026-11-30' });
  await keepPromise(as(company.adi), { promiseId });
  await assignRequest(as(company.sari), { requestId, assigneeId: company.nok.id, teamId: company.teamId });
  await followRequest(company.asSystem, { requestId });
  expect(await see(requestId)).toMatchObject([
    { id: promiseId, ownerName: 'Adi Wijaya', teamName: null },
    { id: second.promiseId, ownerName: 'Nok Charoen', teamName: 'Layanan' },
  ]);
});

test('mine due today and what is overdue are listed apart, page by page', async () => {
  const other = await makeCompany('Batik Jaya');
  const make = async (at: string) => {
    const { requestId } = await openFor(other.asSystem);
    return (await makePromise(as(other.nok), { requestId, at })).promiseId;
  };
  const [today, tomorrow, soon] = [
    await make('2026-11-23'),
    await make('2026-11-24'),
    await make(inTwoHours),
  ];
  const list = async (asked: object, at = monday) =>
    (await listPromises(as(other.nok, at), { member: 'me', ...asked })).items.map((one) => one.id);
  expect(await list({ due: 'today' })).toEqual([soon, today]);
  await watchPromises({ ...other.asSystem, now: hours(3) });
  expect(await list({ due: 'overdue' }, hours(3))).toEqual([soon]);
  expect(await list({ state: 'open' })).toEqual([today, tomorrow]);
  expect(await list({ team: 'none', member: 'none' })).toEqual([]);
  const first = await listPromises(as(other.nok), { limit: 2 });
  const rest = await listPromises(as(other.nok), { limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items].map((one) => one.id)).toEqual([soon, today, tomorrow]);
});

test('whoever may not see the request sees no promise, and a light agent makes none', async () => {
  const { id: teamId } = await createTeam(company.asSystem, {
    ...{ name: 'Gaji', isPrivate: true, memberIds: [company.nok.id] },
  });
  const { requestId } = await openFor(company.asSystem, { teamId });
  const { promiseId } = await makePromise(as(company.nok), { requestId, at: inTwoHours });
  const outside = { ...company.adi, hiddenTeamIds: [teamId] };
  expect((await listPromises(as(outside), { requestId })).items).toEqual([]);
  await expect(keepPromise(as(outside), { promiseId })).rejects.toMatchObject({ code: 'promise-not-found' });
  await expect(keepPromise(as(company.adi), { promiseId: newId() })).rejects.toMatchObject({ status: 404 });
  await expect(makePromise(as(company.lek), { requestId, at: inTwoHours })).rejects.toMatchObject({
    status: 403,
  });
});
