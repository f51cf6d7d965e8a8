import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { type Letter, openFor } from '../../../tests/harness/requests.ts';
import { automation } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Context } from '../../platform/command.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { events } from '../../platform/events/schema.ts';
import { listMessages } from '../conversations/index.ts';
import { listNotifications } from '../notifications/queries/list-notifications.ts';
import { findRequest, holdSolving, moveRequest } from '../requests/index.ts';
import { changeRule, createRule } from './commands/keep-rule.ts';
import { runRules } from './commands/run-rules.ts';
import { listRules } from './queries/list-rules.ts';
import { listRuns } from './queries/list-runs.ts';
import { actsPerHour, failuresPerHour } from './rules/limits.ts';
import { automationRuns } from './schema.ts';

useDatabase();
let company: Company;
beforeAll(async () => {
  company = await makeCompany();
});
beforeEach(async () => {
  for (const { id } of await listRules(as(company.sari), {}))
    await changeRule(as(company.sari), { ruleId: id, enabled: false });
});

type Written = Partial<Parameters<typeof createRule>[1]>;
const urgent = { do: 'set-priority', priority: 'urgent' } as const;
const broken = { field: 'words', how: 'contains', value: 'pecah' } as const;

async function rule(given: Written = {}) {
  const usual = {
    trigger: { kind: 'event' as const, events: ['opened' as const] },
    acts: [urgent],
    enabled: true,
  };
  const conditions = { match: 'all' as const, parts: [broken] };
  return (await createRule(as(company.sari), { name: 'Barang pecah', conditions, ...usual, ...given })).id;
}

type Told = { depth?: number; trail?: string[]; eventId?: string; context?: Context };
const open = (letter: Letter = {}) => openFor(company.asSystem, { text: 'Piringnya pecah', ...letter });
async function tell(requestId: string, { depth = 0, trail = [], eventId = newId(), context }: Told = {}) {
  const happened = ['opened' as const];
  const asked = { eventId, requestId, conversationId: null, happened, depth, trail };
  return runRules(context ?? company.asSystem, asked);
}
const see = (requestId: string) => findRequest(as(company.sari), { request: requestId });
const runsOf = async (request: string) => (await listRuns(as(company.sari), { request })).items;

test('where its conditions hold it acts, says so on the request, and the log says why', async () => {
  const ruleId = await rule({ acts: [urgent, { do: 'add-labels', labels: ['pecah'] }] });
  const { requestId, conversationId } = await open();
  expect(await tell(requestId)).toBe(1);
  expect(await see(requestId)).toMatchObject({ priority: 'urgent', labels: ['pecah'] });
  const [run] = await runsOf(requestId);
  expect(run).toMatchObject({
    ...{ ruleId, ruleName: 'Barang pecah', happened: 'opened', outcome: 'acted', reason: null, version: 1 },
    ...{ judged: { holds: true, parts: [{ ...broken, holds: true }] }, acts: ['set-priority', 'add-labels'] },
  });
  const { items } = await listMessages(as(company.adi), { conversationId });
  const lines = items.flatMap((one) => (one.kind === 'system' ? [JSON.parse(one.text)] : []));
  expect(lines).toEqual([
    { code: 'automation.acted', params: { rule: 'Barang pecah', acts: 'set-priority,add-labels' } },
  ]);
});

test('what it does stands in the trail under its own id', async () => {
  const ruleId = await rule();
  const { requestId } = await open();
  await tell(requestId);
  const rows = await inWorkspace(company.workspaceId, (tx) =>
    tx
      .select({ name: events.name })
      .from(events)
      .where(and(eq(events.actorType, 'automation'), eq(events.actorId, ruleId)))
      .orderBy(asc(events.position)),
  );
  expect(rows).toEqual([{ name: 'request.changed' }]);
});

test('where they do not hold nothing happens, and the log says so only while the rule is watched', async () => {
  const ruleId = await rule();
  const { requestId } = await open({ text: 'Semua baik' });
  expect(await tell(requestId)).toBe(0);
  expect(await runsOf(requestId)).toEqual([]);
  await changeRule(as(company.sari), { ruleId, watch: true });
  await tell(requestId);
  expect(await runsOf(requestId)).toMatchObject([
    { outcome: 'not-matched', judged: { holds: false, parts: [{ ...broken, holds: false }] } },
  ]);
});

test('the same event is told once, however often it comes', async () => {
  await rule({ acts: [{ do: 'write-note', text: 'Sekali saja' }] });
  const { requestId } = await open();
  const eventId = newId();
  await tell(requestId, { eventId });
  expect(await runsOf(requestId)).toHaveLength(1);
  await tell(requestId, { eventId });
  expect(await runsOf(requestId)).toHaveLength(1);
});

test('rules are asked in order, on what the one before left, until one says stop', async () => {
  await rule({ name: 'satu' });
  const isUrgent = {
    match: 'all' as const,
    parts: [{ field: 'priority', how: 'is' as const, value: 'urgent' }],
  };
  await rule({
    name: 'dua',
    conditions: isUrgent,
    acts: [{ do: 'add-labels', labels: ['dua'] }],
    stopAfter: true,
  });
  await rule({ name: 'tiga', acts: [{ do: 'add-labels', labels: ['tiga'] }] });
  const { requestId } = await open();
  expect(await tell(requestId)).toBe(2);
  expect((await see(requestId)).labels).toEqual(['dua']);
});

test('it never acts on what follows from its own doing, and a chain comes to its end', async () => {
  const ruleId = await rule();
  const { requestId } = await open();
  expect(await tell(requestId, { depth: 2, trail: [newId(), ruleId] })).toBe(0);
  expect(await tell(requestId, { depth: 8, trail: [newId()] })).toBe(0);
  expect((await runsOf(requestId)).map(({ outcome, reason }) => [outcome, reason]).sort()).toEqual([
    ['held', 'chain-too-deep'],
    ['held', 'own-effect'],
  ]);
  expect((await see(requestId)).priority).toBe('normal');
});

test('no rule solves before a step that has to be done first, and is not stopped for it', async () => {
  const ruleId = await rule({ acts: [urgent, { do: 'set-status', status: 'solved' }] });
  const { requestId } = await open();
  await holdSolving(as(company.sari), { requestId, source: `run:${newId()}`, isHeld: true });
  for (let count = 0; count <= failuresPerHour; count += 1) await tell(requestId);
  expect((await runsOf(requestId))[0]).toMatchObject({ outcome: 'held', reason: 'solving-held' });
  expect(await see(requestId)).toMatchObject({ priority: 'normal', status: 'open' });
  const kept = (await listRules(as(company.sari), {})).find((one) => one.id === ruleId);
  expect(kept).toMatchObject({ enabled: true, pausedReason: null });
});

test('what cannot be done is taken back whole and noted; too much of it stops the rule', async () => {
  const ruleId = await rule({ acts: [urgent, { do: 'assign', memberId: newId() }] });
  const { requestId } = await open();
  await tell(requestId);
  expect(await runsOf(requestId)).toMatchObject([{ outcome: 'failed', reason: 'member-not-found' }]);
  expect(await see(requestId)).toMatchObject({ priority: 'normal', version: 1 });
  for (let count = 1; count < failuresPerHour; count += 1) await tell(requestId);
  const paused = (await listRules(as(company.sari), {})).find((one) => one.id === ruleId);
  expect(paused).toMatchObject({ enabled: false, pausedReason: 'failing' });
  await changeRule(as(company.sari), { ruleId, enabled: true });
  const again = (await listRules(as(company.sari), {})).find((one) => one.id === ruleId);
  expect(again).toMatchObject({ enabled: true, pausedReason: null });
});

test('a rule that acts too often within an hour is stopped with its reason', async () => {
  const ruleId = await rule();
  const { requestId } = await open();
  const { workspaceId } = company;
  const row = { workspaceId, ruleId, version: 1, requestId, happened: 'opened', outcome: 'acted' as const };
  const judged = { match: 'all' as const, parts: [], holds: true };
  await inWorkspace(workspaceId, (tx) =>
    tx
      .insert(automationRuns)
      .values(
        Array.from({ length: actsPerHour }, () => ({ ...row, id: newId(), judged, acts: [], at: monday })),
      ),
  );
  expect(await tell(requestId)).toBe(0);
  const paused = (await listRules(as(company.sari), {})).find((one) => one.id === ruleId);
  expect(paused).toMatchObject({ enabled: false, pausedReason: 'too-many', actedLastWeek: actsPerHour });
});

const sorry = { do: 'write-reply', text: { en: 'Sorry', id: 'Mohon maaf', th: 'ขออภัย' } } as const;

test('no machine is answered, and nobody more than three times a day', async () => {
  await rule({ conditions: { match: 'all', parts: [] }, acts: [sorry, urgent] });
  const robot = await open({ automatic: true });
  await tell(robot.requestId);
  expect(await runsOf(robot.requestId)).toMatchObject([{ acts: ['set-priority'] }]);
  const rina = await open();
  for (let count = 0; count < 4; count += 1) await tell(rina.requestId);
  const outcomes = (await runsOf(rina.requestId)).map((one) => one.reason ?? one.outcome).sort();
  expect(outcomes).toEqual(['acted', 'acted', 'acted', 'enough-replies']);
});

test('what it writes is filled in, in the language of the customer', async () => {
  const text = { en: 'Hi', id: '{customer.greeting} Salam, {company.name}', th: '' };
  await rule({
    acts: [
      { do: 'write-reply', text },
      { do: 'write-note', text: 'Periksa #{request.number}\n<b>' },
    ],
  });
  const { requestId, conversationId } = await open({ name: 'Rina Wulandari' });
  await tell(requestId);
  const { number } = await see(requestId);
  const { items } = await listMessages(as(company.adi), { conversationId });
  const written = items.flatMap(({ kind, text }) => (kind === 'reply' || kind === 'note' ? [text] : []));
  expect(written).toEqual(['Selamat pagi, Rina. Salam, Toko Rina', `Periksa #${number}\n<b>`]);
});

test('labels that are there already are no change', async () => {
  await rule({ acts: [{ do: 'add-labels', labels: ['Pecah'] }] });
  const { requestId } = await open();
  await tell(requestId);
  await tell(requestId);
  const changed = and(eq(events.name, 'request.changed'), eq(events.subjectId, requestId));
  const told = await inWorkspace(company.workspaceId, (tx) => tx.select().from(events).where(changed));
  expect(told).toHaveLength(1);
});

test('a member and a team are told', async () => {
  await rule({
    acts: [
      { do: 'notify', teamId: company.teamId },
      { do: 'notify', memberId: company.dewi.id },
    ],
  });
  const { requestId } = await open();
  await tell(requestId);
  for (const member of [company.adi, company.nok, company.dewi]) {
    const { items } = await listNotifications(as(member), {});
    expect(items.filter((one) => one.request?.id === requestId)).toMatchObject([
      { kind: 'rule', actor: null },
    ]);
  }
});

test('what lies in the trash is left alone', async () => {
  await rule();
  const { requestId } = await open();
  await moveRequest(as(company.adi), { requestId, folder: 'trash' });
  expect(await tell(requestId)).toBe(0);
});

test('an automation actor is known by its rule', () => {
  expect(automation(company.workspaceId, 'x')).toEqual({
    type: 'automation',
    workspaceId: company.workspaceId,
    id: 'x',
  });
});
