import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { listenTo } from '../../../tests/harness/hear-all.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { refuseWrites } from '../../../tests/harness/refuse-writes.ts';
import { openFor, writeIn } from '../../../tests/harness/requests.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { events } from '../../platform/events/schema.ts';
import { writeReply } from '../conversations/index.ts';
import { changeCustomer } from '../customers/index.ts';
import { listNotifications } from '../notifications/queries/list-notifications.ts';
import { mergeRequest } from '../requests/commands/joining/merge-request.ts';
import { partRequest } from '../requests/commands/joining/part-request.ts';
import {
  assignRequest,
  changeRequest,
  findRequest,
  listRequests,
  moveRequest,
  solveRequest,
} from '../requests/index.ts';
import { createCalendar } from '../team/index.ts';
import { keepClocks } from './commands/keep-clocks.ts';
import { changePolicy, createPolicy, orderPolicies } from './commands/keep-policy.ts';
import { renewClocks, sweepClocks } from './commands/sweep-clocks.ts';
import { listClocks } from './queries/list-clocks.ts';
import { listPolicies } from './queries/list-policies.ts';

useDatabase();
let company: Company;
let hear: ReturnType<typeof listenTo>;
beforeEach(async () => {
  company = await makeCompany();
  hear = listenTo(company.workspaceId);
});

const at = (minutes: number) => new Date(monday.getTime() + minutes * 60_000);
const system = (minutes = 0) => ({ actor: company.asSystem.actor, now: at(minutes) });
const hour = 3600;
const standard = {
  name: 'Standar',
  targets: { 'first-reply': { normal: hour, urgent: 600 }, solving: { normal: 8 * hour } },
};
const office = {
  name: 'Kantor',
  zone: 'Asia/Jakarta',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
};

const clocksOf = async (requestId: string) =>
  (await listClocks(as(company.sari), { request: requestId })).map(({ kind, state, dueAt }) => [
    kind,
    state,
    dueAt && (dueAt.getTime() - monday.getTime()) / 60_000,
  ]);
const stand = async (requestId: string, wanted: unknown[]) => {
  await hear();
  expect(await clocksOf(requestId)).toEqual(wanted);
};
const dueOf = async (requestId: string) =>
  (await findRequest(as(company.sari), { request: requestId })).nextDueAt;

test('opening starts the clocks, a reply ends the first, waiting stops the second, solving ends it', async () => {
  await createPolicy(as(company.sari), standard);
  const { requestId, conversationId } = await openFor(system());
  await stand(requestId, [
    ['first-reply', 'running', 60],
    ['solving', 'running', 480],
  ]);
  expect(await dueOf(requestId)).toEqual(at(60));
  await writeReply(as(company.adi, at(30)), { conversationId, body: 'Besok.' });
  await stand(requestId, [
    ['first-reply', 'met', 60],
    ['solving', 'paused', null],
  ]);
  expect(await dueOf(requestId)).toBeNull();
  await writeIn(system(90), { conversationId });
  await stand(requestId, [
    ['first-reply', 'met', 60],
    ['solving', 'running', 540],
  ]);
  expect(await dueOf(requestId)).toEqual(at(540));
  await solveRequest(as(company.adi, at(100)), { requestId });
  await stand(requestId, [
    ['first-reply', 'met', 60],
    ['solving', 'met', 540],
  ]);
  expect(await dueOf(requestId)).toBeNull();
});

test('what was merged and taken out again is timed as if that had never been', async () => {
  await createPolicy(as(company.sari), standard);
  const { requestId } = await openFor(system());
  const other = await openFor(system());
  await solveRequest(as(company.adi, at(10)), { requestId: other.requestId });
  const asked = [
    ['first-reply', 'running', 60],
    ['solving', 'running', 480],
  ];
  await stand(requestId, asked);
  const settled = await clocksOf(other.requestId);
  const merge = { requestId, intoId: other.requestId };
  const { mergeId } = await mergeRequest(as(company.adi, at(20)), merge);
  await hear();
  await partRequest(as(company.adi, at(25)), { requestId: other.requestId, mergeId });
  await stand(requestId, asked);
  expect(await clocksOf(other.requestId)).toEqual(settled);
});

test('priority, spam and a policy that is edited or taken away move the clocks', async () => {
  const { id } = await createPolicy(as(company.sari), standard);
  const { requestId } = await openFor(system());
  await stand(requestId, [
    ['first-reply', 'running', 60],
    ['solving', 'running', 480],
  ]);
  await changeRequest(as(company.adi, at(1)), { requestId, priority: 'urgent' });
  await stand(requestId, [['first-reply', 'running', 10]]);
  await moveRequest(as(company.adi, at(2)), { requestId, folder: 'spam' });
  await stand(requestId, []);
  await moveRequest(as(company.adi, at(3)), { requestId, folder: 'work' });
  await stand(requestId, [['first-reply', 'running', 10]]);
  await changePolicy(as(company.sari, at(4)), { policyId: id, targets: { 'first-reply': { urgent: 1200 } } });
  await stand(requestId, [['first-reply', 'running', 20]]);
  await changePolicy(as(company.sari, at(5)), { policyId: id, removed: true });
  await stand(requestId, []);
  expect(await listPolicies(as(company.adi), {})).toEqual([]);
  await changePolicy(as(company.sari, at(6)), { policyId: id, removed: false });
  await stand(requestId, [['first-reply', 'running', 20]]);
});

test('business hours are those of the team', async () => {
  await createCalendar(as(company.sari), { ...office, hours: {}, name: 'Tutup' });
  await createCalendar(as(company.sari), { ...office, teamIds: [company.teamId] });
  await createPolicy(as(company.sari), { name: 'Lama', targets: { 'first-reply': { normal: 10 * hour } } });
  const { requestId } = await openFor(system(), { teamId: company.teamId });
  await stand(requestId, [['first-reply', 'running', 24 * 60 + 120]]);
  await assignRequest(as(company.sari, at(60)), { requestId, teamId: null });
  await stand(requestId, [['first-reply', 'running', null]]);
});

test('the first policy from the top counts, by channel, team and kind of customer', async () => {
  const { id } = await createPolicy(as(company.sari), standard);
  const inside = {
    conditions: { customers: 'internal' as const },
    targets: { 'first-reply': { normal: 60 } },
  };
  const { id: second } = await createPolicy(as(company.sari), { name: 'Internal', ...inside });
  const { requestId, customerId } = await openFor(system());
  await stand(requestId, [
    ['first-reply', 'running', 60],
    ['solving', 'running', 480],
  ]);
  await orderPolicies(as(company.sari, at(1)), { policyIds: [second, id] });
  expect((await listPolicies(as(company.adi), {})).map((one) => one.name)).toEqual(['Internal', 'Standar']);
  await changeCustomer(as(company.adi, at(2)), { customerId, isInternal: true });
  await hear();
  await renewClocks(system(2), { customerId });
  await stand(requestId, [['first-reply', 'breached', 1]]);
});

test('the job warns before and tells of the breach once, raises the priority, and notes the true due time', async () => {
  const { adi, dewi, sari } = company;
  const steps = [{ minutesAfter: 30, tell: [sari.id], raisePriority: true }];
  await createPolicy(as(sari), { ...standard, steps, targets: { 'first-reply': { normal: hour } } });
  const { requestId } = await openFor(system());
  await assignRequest(as(adi), { requestId, assigneeId: adi.id });
  await stand(requestId, [['first-reply', 'running', 60]]);
  const kinds = async (who: typeof adi) => {
    await hear();
    return (await listNotifications(as(who), {})).items.map((one) => one.kind).sort();
  };
  expect(await sweepClocks(system(48))).toBe(0);
  expect(await sweepClocks(system(49))).toBe(1);
  expect(await kinds(adi)).toEqual(['due-soon']);
  expect(await sweepClocks(system(60))).toBe(0);
  expect(await sweepClocks(system(75))).toBe(1);
  expect(await kinds(adi)).toEqual(['due-soon', 'late']);
  expect(await kinds(dewi)).toEqual(['late']);
  expect(await kinds(sari)).toEqual([]);
  expect(await sweepClocks(system(75))).toBe(0);
  expect(await clocksOf(requestId)).toEqual([['first-reply', 'breached', 60]]);
  expect(await sweepClocks(system(91))).toBe(1);
  expect(await kinds(sari)).toEqual(['late']);
  expect((await findRequest(as(sari), { request: requestId })).priority).toBe('high');
  expect(await sweepClocks(system(9999))).toBe(0);
});

test('one whose clock cannot be kept keeps no other from its clock, and that is said', async () => {
  await createPolicy(as(company.sari), standard);
  const failing = await openFor(system());
  const { requestId } = await openFor(system(1));
  await hear();
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mend = await refuseWrites('clocks', 'request_id', failing.requestId);
  expect(await sweepClocks(system(62))).toBe(1);
  expect(await renewClocks(system(62))).toBe(1);
  expect(JSON.parse(String(said.mock.lastCall?.[0]))).toMatchObject({
    ...{ alarm: 'clock-failed', requestId: failing.requestId },
  });
  await mend();
  said.mockRestore();
  expect((await clocksOf(requestId))[0]).toEqual(['first-reply', 'breached', 61]);
});

test('a step that was taken is not taken again by a command whose moment lies before it', async () => {
  await createPolicy(as(company.sari), { ...standard, targets: { 'first-reply': { normal: hour } } });
  const { requestId } = await openFor(system());
  await stand(requestId, [['first-reply', 'running', 60]]);
  expect(await sweepClocks(system(61))).toBe(1);
  await keepClocks(system(59), { requestId });
  await keepClocks(system(62), { requestId, act: true });
  const late = and(eq(events.name, 'clock.breached'), eq(events.subjectId, requestId));
  const told = await inWorkspace(company.workspaceId, (tx) => tx.select().from(events).where(late));
  expect(told).toHaveLength(1);
});

test('the list finds what is near and what is late', async () => {
  await createPolicy(as(company.sari), standard);
  const { requestId } = await openFor(system());
  await stand(requestId, [
    ['first-reply', 'running', 60],
    ['solving', 'running', 480],
  ]);
  const found = async (due: 'soon' | 'late', minutes: number) =>
    (await listRequests(as(company.adi, at(minutes)), { due })).items.length;
  expect([await found('soon', 47), await found('soon', 48), await found('soon', 60)]).toEqual([0, 1, 0]);
  expect([await found('late', 59), await found('late', 60)]).toEqual([0, 1]);
});

test('only who may administer promises, and what is wrong is named', async () => {
  await expect(createPolicy(as(company.adi), standard)).rejects.toMatchObject({ code: 'permission-missing' });
  const wrong = { ...standard, steps: [{ tell: ['owner'], raisePriority: false }] };
  await expect(createPolicy(as(company.sari), wrong)).rejects.toMatchObject({
    details: { fields: { 'steps.0': 'custom' } },
  });
  const unknown = { policyId: company.teamId, name: 'X' };
  await expect(changePolicy(as(company.sari), unknown)).rejects.toMatchObject({
    code: 'service-level-not-found',
  });
});
