import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, type Member, makeCompany } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId, sha256 } from '../../kernel/ids.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { watchPromises } from '../promises/commands/watch-promises.ts';
import { keepPromise, makePromise } from '../promises/index.ts';
import { ensureCard } from '../quality/index.ts';
import { leadVisit, planVisit } from '../quality/journal/keep-visit.ts';
import { qualityUnits } from '../quality/reviews/schema.ts';
import { assignRequest } from '../requests/index.ts';
import { clocks } from '../service-levels/schema.ts';
import { actorOfAccount, addMember, setStatus } from '../team/index.ts';
import { createProvider } from '../team/providers/keep-provider.ts';
import { checkAction, finishAction, listActions, planAction } from './actions/keep-action.ts';
import { keepContract } from './contracts/keep-contract.ts';
import { listContracts } from './contracts/list-contracts.ts';
import { makeOfLastMonth } from './evidence/by-the-clock.ts';
import { makeEvidence } from './evidence/make-evidence.ts';
import { listEvidence, openEvidence } from './evidence/read-evidence.ts';
import { findScorecard, listObservations } from './scorecards/find-scorecard.ts';
import { shareMonth } from './scorecards/share-month.ts';
import { watchContracts } from './watching/watch-contracts.ts';

useDatabase();
let company: Company;
let mitra: { providerId: string; manager: Member; agent: Member };
const day = 86_400_000;
/** Tuesday, 3 November 2026, and the first of December, nine o'clock in Jakarta. */
const begin = new Date('2026-11-03T02:00:00.000Z');
const after = new Date('2026-12-01T02:00:00.000Z');
const contract = {
  ...{ validFrom: '2026-11-01', validUntil: '2026-12-31', fee: 1_000_000, currency: 'THB' },
  ...{ requiredHours: 2, mostPercent: 50 },
  targets: [
    {
      ...{ measure: 'promises' as const, atLeast: 0.95 },
      penalty: { by: 'points' as const, percent: 1, most: 10 },
    },
    { measure: 'hours' as const, atLeast: 1 },
    { measure: 'satisfaction' as const, atLeast: 0.9 },
  ],
};

beforeAll(async () => {
  company = await makeCompany('Siam Parcel', begin);
  mitra = await outsource('Mitra', 'third-party');
  await keepContract(as(company.sari, begin), {
    ...{ providerId: mitra.providerId, leadId: company.dewi.id, ...contract },
  });
});

async function outsource(name: string, kind: 'third-party' | 'independent') {
  const asked = { name, kind, teamIds: [company.teamId] };
  const { id: providerId } = await createProvider(as(company.sari, begin), asked);
  const hire = async (role: 'provider-manager' | 'provider-agent') => {
    const accountId = newId();
    const who = { accountId, name: `${name} ${role}`, email: `${accountId}@mitra.example` };
    await addMember(company.asSystem, { ...who, language: 'id', role, providerId });
    return (await actorOfAccount(accountId, company.workspaceId)) as Member;
  };
  return { providerId, manager: await hire('provider-manager'), agent: await hire('provider-agent') };
}

/** Promises of an agent that are kept, and that are not. */
async function promise(agent: Member, kept: number, broken: number) {
  const at = new Date(begin.getTime() + day).toISOString();
  for (let n = 0; n < kept + broken; n += 1) {
    const { requestId } = await openFor({ ...company.asSystem, now: begin }, { teamId: company.teamId });
    await assignRequest(as(company.sari, begin), { requestId, assigneeId: agent.id });
    const { promiseId } = await makePromise(as(agent, begin), { requestId, at });
    if (n < kept) await keepPromise(as(agent, begin), { promiseId });
  }
  await watchPromises({ ...company.asSystem, now: new Date(begin.getTime() + 2 * day) });
}

const card = (actor: Actor, providerId: string, now = after, month = '2026-11') =>
  findScorecard(as(actor, now), { providerId, month });

describe('a contract with what happened', () => {
  beforeAll(async () => {
    await promise(mitra.agent, 3, 9);
    const [at, to] = [0, 3].map((hours) => new Date(begin.getTime() + hours * 3_600_000));
    await setStatus(as(mitra.agent, at), { status: 'available' });
    await setStatus(as(mitra.agent, to), { status: 'offline' });
  });

  test('each target has its figure, its interval and its verdict, and the fee becomes what the rules say', async () => {
    const found = await card(company.dewi, mitra.providerId);
    expect(found.targets).toMatchObject([
      { measure: 'promises', good: 3, n: 12, estimate: 0.25, verdict: 'missed' },
      { measure: 'hours', good: 10_800, n: 7_200, verdict: 'met' },
      { measure: 'satisfaction', n: 0, estimate: null, verdict: 'unsure' },
    ]);
    expect(found.money).toMatchObject({ penalties: 100_000, due: 900_000 });
    expect(found.money.lines.map(({ because }) => because)).toEqual(['points', 'met', 'unsure']);
    const asked = { providerId: mitra.providerId, month: '2026-11', measure: 'promises' as const };
    const behind = await listObservations(as(company.dewi, after), { ...asked, isGood: true });
    expect(behind).toHaveLength(3);
    expect(Object.keys(behind[0] ?? {}).sort()).toEqual(['at', 'isGood', 'requestId', 'requestNumber']);
  });

  test('a later version says nothing else about a month that is over', async () => {
    const next = { ...contract, validFrom: '2026-12-01', fee: 2_000_000 };
    await keepContract(as(company.sari, after), { providerId: mitra.providerId, ...next });
    expect(await card(company.dewi, mitra.providerId)).toMatchObject({ contract: { version: 1 } });
    const december = await card(company.dewi, mitra.providerId, after, '2026-12');
    expect(december.contract).toMatchObject({ version: 2, fee: 2_000_000 });
    const october = card(company.dewi, mitra.providerId, after, '2026-10');
    await expect(october).rejects.toMatchObject({ status: 404, code: 'contract-not-found' });
  });

  test('managers and the lead are told of it once in the month', async () => {
    const at = { ...company.asSystem, now: new Date(begin.getTime() + 5 * day) };
    expect(await watchContracts(at, {})).toEqual({ told: 1 });
    expect(await watchContracts(at, {})).toEqual({ told: 0 });
    const rows = await database().client`select * from provider_alerts where about = 'promises'`;
    expect(rows).toMatchObject([{ kind: 'missed', told_ids: [mitra.manager.id, company.dewi.id] }]);
  });

  test('the end is told 30, 7 and 1 days before, each once', async () => {
    for (const [date, told] of [
      ['2026-11-30', 0],
      ['2026-12-01', 1],
      // By then hours of December are lacking.
      ['2026-12-20', 1],
      ['2026-12-24', 1],
      ['2026-12-30', 1],
      ['2026-12-31', 0],
    ] as const) {
      const at = { ...company.asSystem, now: new Date(`${date}T03:00:00.000Z`) };
      expect([date, (await watchContracts(at, {})).told]).toEqual([date, told]);
    }
  });

  test('the evidence is made by the clock once, is what it was, and is theirs and ours alone', async () => {
    const clock = { ...company.asSystem, now: after };
    expect(await makeOfLastMonth(clock)).toBe(1);
    expect(await makeOfLastMonth(clock)).toBe(0);
    const { providerId } = mitra;
    await makeEvidence(as(mitra.manager, after), { providerId, month: '2026-11' });
    const all = await listEvidence(as(mitra.manager, after), { providerId });
    expect(all.map(({ byClock }) => byClock).sort()).toEqual([false, true]);
    const evidenceId = all.find(({ byClock }) => byClock)?.id ?? '';
    const pdf = await openEvidence(as(company.dewi, after), { evidenceId, as: 'pdf' });
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    const csv = await openEvidence(as(mitra.manager, after), { evidenceId, as: 'csv' });
    expect(csv.content.toString().split('\r\n')).toHaveLength(14);
    expect(sha256(csv.content.toString())).toBe(csv.hash);
    const [told] = await database()
      .client`select payload from events where name = 'provider-evidence.made' and payload->>'evidenceId' = ${evidenceId}`;
    expect(told?.payload).toMatchObject({ pdf: pdf.hash, csv: csv.hash });
  });

  test('what is done about it is checked by those who hired them, after it was done', async () => {
    const { providerId, manager } = mitra;
    const words = { cause: 'Kurang orang', action: 'Dua orang lagi', ownerId: manager.id };
    const asked = { providerId, month: '2026-11', measure: 'promises' as const, dueOn: '2026-12-10' };
    const { id: actionId } = await planAction(as(company.dewi, after), { ...asked, ...words });
    const check = (actor: Actor) => checkAction(as(actor, after), { actionId, outcome: 'helped' });
    await expect(check(company.dewi)).rejects.toMatchObject({ code: 'corrective-action-open' });
    await finishAction(as(manager, after), { actionId });
    await expect(check(manager)).rejects.toMatchObject({ status: 403, code: 'corrective-action-own' });
    await check(company.dewi);
    const [row] = await listActions(as(manager, after), { providerId });
    expect(row).toMatchObject({ outcome: 'helped', owner: { name: 'Mitra provider-manager' } });
    const stranger = planAction(as(company.dewi, after), { ...asked, ...words, ownerId: newId() });
    await expect(stranger).rejects.toMatchObject({ code: 'member-not-found' });
  });
});

test('a contract is whole: each measure once, hours where hours are asked, a lead of the house', async () => {
  const { providerId } = mitra;
  const keep = (changes: object) =>
    keepContract(as(company.sari, begin), { providerId, ...contract, ...changes });
  const [first] = contract.targets;
  for (const changes of [
    { targets: [first, first] },
    { requiredHours: null },
    { validUntil: '2026-10-01' },
    { leadId: mitra.manager.id },
  ])
    await expect(keep(changes)).rejects.toMatchObject({ status: expect.toBeOneOf([400, 404]) });
});

test('an independent provider works alone: its client sees the months that it shares', async () => {
  const { providerId, manager } = await outsource('Bebas', 'independent');
  await keepContract(as(company.sari, begin), { providerId, ...contract });
  const shut = { status: 403, code: 'month-not-shared' };
  await expect(card(company.sari, providerId)).rejects.toMatchObject(shut);
  await expect(makeEvidence(as(company.sari, after), { providerId, month: '2026-11' })).rejects.toMatchObject(
    shut,
  );
  await expect(card(manager, providerId)).resolves.toMatchObject({ month: '2026-11' });
  const share = (actor: Actor, shared: boolean) =>
    shareMonth(as(actor, after), { providerId, month: '2026-11', shared });
  await expect(share(company.sari, true)).rejects.toMatchObject({ code: 'month-not-yours' });
  await share(manager, true);
  await expect(card(company.sari, providerId)).resolves.toMatchObject({ month: '2026-11' });
  await share(manager, false);
  await expect(card(company.sari, providerId)).rejects.toMatchObject(shut);
});

test('a provider’s manager sees their own company alone, and an agent of it nothing', async () => {
  const other = await outsource('Lain', 'third-party');
  const mine = await listContracts(as(mitra.manager, after), {});
  expect(mine.map(({ name }) => name)).toEqual(['Mitra']);
  const theirs = card(mitra.manager, other.providerId);
  await expect(theirs).rejects.toMatchObject({ status: 404, code: 'provider-not-found' });
  await expect(card(mitra.agent, mitra.providerId)).rejects.toMatchObject({ status: 403 });
});

test('what one of us asked in a customer’s place counts for nothing of a provider', async () => {
  const { providerId, agent } = await outsource('Tamu', 'third-party');
  const measures = ['first-reply', 'promises', 'quality'] as const;
  const targets = measures.map((measure) => ({ measure, atLeast: 0.9 }));
  await keepContract(as(company.sari, begin), { providerId, ...contract, targets, requiredHours: null });
  const { cardId } = await ensureCard(as(company.sari, begin), {});
  const asked = [await answered(agent, providerId, cardId), await answered(agent, providerId, cardId)];
  const counted = async () =>
    (await card(company.sari, providerId)).targets.map(({ measure, n }) => [measure, n]);
  expect(await counted()).toEqual(measures.map((measure) => [measure, 2]));
  const { visitId } = await planVisit(as(company.sari, begin), {
    ...{ title: 'Retur', channel: 'phone', subject: {}, script: { id: 'Bagaimana?' }, language: 'id' },
    ...{ visitorId: company.dewi.id, dueOn: '2026-11-10', cardId },
  });
  await leadVisit(as(company.dewi, begin), { visitId, request: asked[0] ?? '' });
  expect(await counted()).toEqual(measures.map((measure) => [measure, 1]));
  for (const measure of measures) {
    const which = { providerId, month: '2026-11', measure };
    const rows = [true, false].map((isGood) =>
      listObservations(as(company.sari, after), { ...which, isGood }),
    );
    const ids = (await Promise.all(rows)).flat().map(({ requestId }) => requestId);
    expect([measure, ids]).toEqual([measure, [asked[1]]]);
  }
});

/** A request that an agent answered in time, made a promise on and kept it, and was reviewed for; its id. */
async function answered(agent: Member, providerId: string, cardId: string): Promise<string> {
  const { requestId } = await openFor({ ...company.asSystem, now: begin }, { teamId: company.teamId });
  await assignRequest(as(company.sari, begin), { requestId, assigneeId: agent.id });
  const at = new Date(begin.getTime() + day);
  const { promiseId } = await makePromise(as(agent, begin), { requestId, at: at.toISOString() });
  await keepPromise(as(agent, begin), { promiseId });
  const own = { workspaceId: company.workspaceId, requestId };
  const times = { startedAt: begin, endedAt: at, dueAt: at, measuredAt: at };
  const clock = { kind: 'first-reply' as const, state: 'met' as const, policyId: newId(), policyVersion: 1 };
  const unit = {
    cardId,
    cardVersion: 1,
    because: 'random' as const,
    workedAt: at,
    failed: false,
    channel: 'mail',
  };
  const told = { toldAt: begin, seenAt: begin, createdAt: begin };
  await inWorkspace(company.workspaceId, async (tx) => {
    await tx
      .insert(clocks)
      .values({ ...own, id: newId(), ...clock, ...times, targetSeconds: 60, elapsedSeconds: 30 });
    await tx
      .insert(qualityUnits)
      .values({ ...own, id: newId(), ...unit, ...told, memberId: agent.id, providerId, wanted: 1 });
  });
  return requestId;
}
