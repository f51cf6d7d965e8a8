import { beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { mayHear } from '../../front-door/may-hear.ts';
import { newId } from '../../kernel/ids.ts';
import { inUnit } from '../../platform/command.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { createRule } from '../automation/commands/keep-rule.ts';
import { runByClock } from '../automation/commands/run-by-clock.ts';
import { runRules } from '../automation/commands/run-rules.ts';
import { mailboxes } from '../channels/email/schema.ts';
import { exportCustomers } from '../customers/exports/export-customers.ts';
import {
  addDate,
  createCustomer,
  decidedByPeopleAmong,
  endRestriction,
  hideRestricted,
  mergeCustomers,
  objectToAutomation,
  restrictCustomer,
} from '../customers/index.ts';
import { endObjection } from '../customers/protection/keep-objection.ts';
import { chooseNotifications } from '../notifications/commands/choose.ts';
import { hearDay } from '../notifications/commands/hear-day.ts';
import { notifyMember } from '../notifications/commands/notify-member.ts';
import { sendDigests } from '../notifications/digest/send-digests.ts';
import { preparePush } from '../notifications/push/send-push.ts';
import { subscribe } from '../notifications/push/subscriptions.ts';
import { listNotifications } from '../notifications/queries/list-notifications.ts';
import { pushSubscriptions } from '../notifications/schema.ts';
import { assignWaiting } from '../requests/assignment/commands/assign-waiting.ts';
import { keepPolicy } from '../requests/assignment/commands/keep-policy.ts';
import { runBulk } from '../requests/bulk/run-bulk.ts';
import { startBulk } from '../requests/bulk/start-bulk.ts';
import { assignRequest, findRequest } from '../requests/index.ts';
import { listLater } from '../requests/later/list-later.ts';
import { runDueFollowUps } from '../requests/later/run-follow-up.ts';
import { scheduleReply } from '../requests/later/schedule-reply.ts';
import { sendDue, sendScheduled } from '../requests/later/send-scheduled.ts';
import { setFollowUp } from '../requests/later/set-follow-up.ts';
import { setStatus } from '../team/index.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
  const box = { id: newId(), address: 'help@toko.example', name: 'Toko Rina', language: 'id' } as const;
  const { workspaceId } = company;
  await inWorkspace(workspaceId, (tx) =>
    tx.insert(mailboxes).values({ ...box, workspaceId, isDefault: true, createdAt: monday }),
  );
});

const hours = (count: number) => new Date(monday.getTime() + count * 3_600_000);
const clock = (count: number) => ({ ...company.asSystem, now: hours(count) });
const open = (name: string) =>
  openFor(company.asSystem, { name, from: `${name.toLowerCase()}@honest.example`, text: 'Piringnya pecah' });
const restrict = (customerId: string) =>
  restrictCustomer(as(company.sari), { customerId, reason: 'Meminta pembatasan' });
const reader = async (who: Company['adi']) => as(await hideRestricted(who, { now: monday }));
const status = async (request: string) => (await findRequest(as(company.sari), { request })).status;

test('what was told before is in no digest, no push and no list any more; nobody is told anew', async () => {
  const { customerId, requestId } = await open('Rina');
  const about = { requestId, kind: 'mentioned', actorId: company.dewi.id } as const;
  for (const { id: memberId } of [company.adi, company.sari]) {
    await chooseNotifications(as(memberId === company.adi.id ? company.adi : company.sari), {
      digest: 'hourly',
    });
    await notifyMember(company.asSystem, { ...about, memberId });
  }
  const keys = { p256dh: 'BA'.padEnd(87, 'A'), auth: 'A'.repeat(22) };
  await subscribe(as(company.adi), { endpoint: 'https://push.example/adi', keys });
  const [told] = (await listNotifications(as(company.adi), {})).items;
  const [browser] = await inWorkspace(company.workspaceId, (tx) => tx.select().from(pushSubscriptions));
  await restrict(customerId);
  const push = { notificationId: told?.id ?? '', subscriptionId: browser?.id ?? '' };
  expect(await preparePush(company.asSystem, push)).toBeNull();
  expect(await sendDigests(clock(2), {})).toEqual({ sent: 0 });
  expect((await listNotifications(await reader(company.adi), {})).items).toEqual([]);
  expect(await notifyMember(company.asSystem, { ...about, memberId: company.nok.id })).toBeNull();
  await endRestriction(as(company.sari), { customerId });
  expect(await sendDigests(clock(4), {})).toEqual({ sent: 2 });
});

test('nobody is told of the days of whoever is restricted, and what was told of them is not shown', async () => {
  const { customerId } = await createCustomer(company.asSystem, { name: 'Sari Hari' });
  const { id: dateId } = await addDate(as(company.nok), { customerId, kind: 'birthday', day: '1990-11-27' });
  const near = { dateId, fallsOn: '2026-11-27' };
  expect(await hearDay(company.asSystem, near)).toEqual({ told: 1 });
  await restrict(customerId);
  expect((await listNotifications(await reader(company.nok), {})).items).toEqual([]);
  expect(await hearDay(company.asSystem, near)).toEqual({ told: 0 });
});

test('a reply that was put off is held, and leaves when whoever looks after it sends it', async () => {
  const { customerId, requestId } = await open('Somchai');
  const words = { body: 'Besok pagi.', sendAt: hours(5).toISOString(), zone: 'Asia/Jakarta' };
  const { scheduledReplyId } = await scheduleReply(as(company.adi), { requestId, ...words });
  await restrict(customerId);
  await sendDue(clock(5));
  const [reply] = (await listLater(as(company.sari), { request: requestId })).replies;
  expect(reply).toMatchObject({ state: 'held', heldReason: 'customer-restricted' });
  const byAdi = sendScheduled(await reader(company.adi), { scheduledReplyId });
  await expect(byAdi).rejects.toMatchObject({ code: 'scheduled-reply-not-found' });
  const sent = await sendScheduled(as(company.sari, hours(6)), { scheduledReplyId });
  expect(sent.messageId).not.toBeNull();
});

test('a follow-up neither opens nor sends', async () => {
  const { customerId, requestId, conversationId } = await open('Nok');
  const plan = { at: hours(5).toISOString(), act: 'send', body: 'Masih perlu?' } as const;
  await setFollowUp(as(company.adi), { requestId, plan });
  await restrict(customerId);
  await runDueFollowUps(clock(5));
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx.execute(`select kind from messages where conversation_id = '${conversationId}' and kind = 'reply'`),
  );
  expect([...rows]).toEqual([]);
});

test('no rule looks at it, neither by what happens nor by the clock', async () => {
  const stored = await open('Budi');
  const free = await open('Wati');
  await restrict(stored.customerId);
  const usual = {
    conditions: {
      match: 'all' as const,
      parts: [{ field: 'words', how: 'contains' as const, value: 'pecah' }],
    },
    acts: [{ do: 'set-priority', priority: 'urgent' } as const],
    enabled: true,
  };
  const priorities = async () => {
    const found = [stored, free].map(({ requestId }) =>
      findRequest(as(company.sari), { request: requestId }),
    );
    return (await Promise.all(found)).map((one) => one.priority);
  };
  await createRule(as(company.sari), {
    ...{ ...usual, name: 'Pecah', trigger: { kind: 'event', events: ['opened'] } },
  });
  const asked = { conversationId: null, happened: ['opened' as const], depth: 0, trail: [] };
  for (const { requestId } of [stored, free])
    await runRules(company.asSystem, { ...asked, requestId, eventId: newId() });
  expect(await priorities()).toEqual(['normal', 'urgent']);
  const low = { do: 'set-priority', priority: 'low' } as const;
  const trigger = { kind: 'time' as const, everyMinutes: 5 };
  await createRule(as(company.sari), { ...usual, acts: [low], name: 'Lama', trigger });
  await runByClock(clock(1));
  expect(await priorities()).toEqual(['normal', 'low']);
});

test('it is given to nobody by itself, nor by an act on many that was begun before', async () => {
  await setStatus(as(company.adi), { status: 'available' });
  const { customerId, requestId } = await open('Dewa');
  const { requestId: free } = await open('Citra');
  await keepPolicy(as(company.sari), { teamId: company.teamId, isOn: true, modes: ['load'] });
  for (const one of [requestId, free])
    await assignRequest(as(company.sari), { requestId: one, teamId: company.teamId });
  const act = { kind: 'priority', priority: 'urgent' } as const;
  const { bulkActId } = await startBulk(as(company.dewi), { requestIds: [requestId], act });
  await restrict(customerId);
  expect(await assignWaiting(company.asSystem, {})).toEqual({ given: 1 });
  await runBulk({ workspaceId: company.workspaceId, bulkActId }, hours(1));
  const found = await findRequest(as(company.sari), { request: requestId });
  expect(found).toMatchObject({ assigneeId: null, priority: 'normal' });
  expect(await status(requestId)).toBe('open');
});

test('whoever objected to what programs decide is left to people: no rule, no automatic assignment', async () => {
  await setStatus(as(company.adi), { status: 'available' });
  const [objecting, free] = [await open('Keberatan'), await open('Biasa')];
  const reason = 'Tidak mau diputuskan mesin';
  const { customerId } = objecting;
  await objectToAutomation(as(company.sari), { customerId, reason });
  await expect(objectToAutomation(as(company.sari), { customerId, reason })).rejects.toMatchObject({
    code: 'customer-objected',
  });
  await expect(endObjection(as(company.adi), { customerId })).rejects.toMatchObject({ status: 403 });
  await createRule(as(company.sari), {
    ...{ name: 'Semua', enabled: true, trigger: { kind: 'event', events: ['opened'] } },
    conditions: { match: 'all', parts: [{ field: 'words', how: 'contains', value: 'pecah' }] },
    acts: [{ do: 'set-priority', priority: 'high' }],
  });
  const asked = { conversationId: null, happened: ['opened' as const], depth: 0, trail: [] };
  const run = async (requestId: string) => {
    await runRules(company.asSystem, { ...asked, requestId, eventId: newId() });
    return (await findRequest(as(company.adi), { request: requestId })).priority;
  };
  expect(await run(free.requestId)).not.toBe('normal');
  expect(await run(objecting.requestId)).toBe('normal');
  await keepPolicy(as(company.sari), { teamId: company.teamId, isOn: true, modes: ['load'] });
  const { requestId } = objecting;
  await assignRequest(as(company.sari), { requestId, teamId: company.teamId });
  await assignWaiting(company.asSystem, {});
  const owner = async () => (await findRequest(as(company.adi), { request: requestId })).assigneeId;
  expect(await owner()).toBeNull();
  await assignRequest(as(company.adi), { requestId, assigneeId: company.adi.id });
  expect(await owner()).toBe(company.adi.id);
  await endObjection(as(company.sari), { customerId });
  expect(await run(requestId)).not.toBe('normal');
});

test('whoever became part of another customer objects there too', async () => {
  const [one, other] = [await open('Lama'), await open('Baru')];
  await objectToAutomation(as(company.sari), { customerId: one.customerId, reason: 'Keberatan' });
  await mergeCustomers(as(company.sari), { keptId: other.customerId, mergedId: one.customerId });
  const found = await inUnit(company.asSystem, (run) => decidedByPeopleAmong(run, [other.customerId]));
  expect(found.has(other.customerId)).toBe(true);
});

test('no list that leaves the house holds it, an owner’s neither', async () => {
  const { customerId } = await open('Tersimpan');
  await open('Terbuka');
  await restrict(customerId);
  const lines = await Array.fromAsync(exportCustomers(as(company.sari), {}));
  expect(lines.join('')).toContain('terbuka@honest.example');
  expect(lines.join('')).not.toContain('tersimpan@honest.example');
});

test('streams tell agents nothing of it, and it becomes one with nobody', async () => {
  const { customerId, requestId, conversationId } = await open('Diam');
  const { customerId: otherId } = await createCustomer(company.asSystem, { name: 'Lain' });
  await restrict(customerId);
  const { actor } = await reader(company.adi);
  for (const subject of [
    { type: 'customer', id: customerId },
    { type: 'request', id: requestId },
    { type: 'conversation', id: conversationId },
  ]) {
    const told = { name: 'request.changed', subject, payload: {} };
    expect(await mayHear(actor, told)).toBe(false);
    expect(await mayHear(company.sari, told)).toBe(true);
  }
  const merging = mergeCustomers(as(company.sari), { keptId: otherId, mergedId: customerId });
  await expect(merging).rejects.toMatchObject({ code: 'customer-restricted' });
});
