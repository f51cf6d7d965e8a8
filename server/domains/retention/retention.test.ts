import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import '../../rooms.ts';
import { useDatabase } from '../../../tests/harness/database.ts';
import { as, type Company, makeCompany, monday } from '../../../tests/harness/people.ts';
import { openFor } from '../../../tests/harness/requests.ts';
import { chanceFrom } from '../../kernel/statistics/chance.ts';
import { inUnit } from '../../platform/command.ts';
import { database } from '../../platform/database/open.ts';
import { inWorkspace } from '../../platform/database/transaction.ts';
import { findCustomerByEmail, objectToAutomation } from '../customers/index.ts';
import { customers } from '../customers/schema.ts';
import { recordOrders } from '../orders/index.ts';
import { openProblem } from '../problems/index.ts';
import { decideRequest } from '../problems/records/commands/decide-request.ts';
import { findProblem } from '../problems/records/queries/find-problem.ts';
import { makePromise } from '../promises/index.ts';
import { listRequests, rateRequest, solveRequest } from '../requests/index.ts';
import { changeSettings } from './commands/change-settings.ts';
import { recountCustomers } from './commands/recount-customers.ts';
import { stopReckoning } from './fitting/fit.ts';
import { reckonCompany, repeatByMonth } from './index.ts';
import { listOpportunitiesOfRequest } from './opportunities/list-opportunities.ts';
import { recordOpportunity, withdrawOpportunity } from './opportunities/record-opportunity.ts';
import { findOverview } from './queries/find-overview.ts';
import { findValue } from './queries/find-value.ts';
import { isReckoningDue } from './queries/is-reckoning-due.ts';
import { listAtRisk, listLost } from './queries/list-at-risk.ts';

useDatabase();
let company: Company;
let orders = 0;
const day = (count: number) => new Date(monday.getTime() + count * 86_400_000);
const dewi = (at = monday) => as(company.dewi, at);

/** Somebody ordered so many days before the Monday, each time for the same. */
async function ordered(email: string, daysAgo: number[], total = 10_000_000) {
  const told = daysAgo.map((ago) => ({
    ...{ externalId: String(++orders), customer: { email, name: email.split('@')[0] ?? '' } },
    ...{ orderedAt: day(-ago).toISOString(), currency: 'IDR', total },
  }));
  for (let at = 0; at < told.length; at += 200)
    await recordOrders(company.asSystem, { source: 'api', orders: told.slice(at, at + 200) });
}
const waitersForLocks = async () => {
  const [row] = await database().owner.execute(
    sql`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return z.object({ n: z.number() }).parse(row).n;
};
const idOf = async (name: string) =>
  (await findCustomerByEmail(company.asSystem, { email: `${name}@honest.example` })) ?? '';

/** A crowd of two years that buys in rhythms of its own and leaves after some order. */
async function crowd(count: number) {
  const chance = chanceFrom(11);
  const waited = (rate: number) => -Math.log(1 - chance()) / rate;
  for (let at = 0; at < count; at++) {
    const [rate, leaving] = [waited(1) / 50, chance() ** 2];
    const ago: number[] = [];
    for (let one = Math.floor(700 - chance() * 500); one > 0; one -= waited(rate)) {
      ago.push(Math.max(1, Math.round(one)));
      if (chance() < leaving || ago.length > 15) break;
    }
    await ordered(`c${at}@honest.example`, ago, 5_000_000 + Math.round(chance() * 9_000_000));
  }
}

beforeAll(async () => {
  company = await makeCompany();
  // Somchai comes every month and is three weeks over it; Sari is even later, and nobody waits for an answer of hers.
  await ordered('somchai@honest.example', [231, 201, 171, 141, 111, 81, 51]);
  await ordered('sari@honest.example', [260, 230, 200, 170, 140, 110, 80, 60], 90_000_000);
  await ordered('nok@honest.example', [40, 10]);
}, 120_000);
afterAll(stopReckoning);

test('with few orders nothing is foretold, and who is late by their own rhythm is known all the same', async () => {
  expect(await isReckoningDue(company.asSystem, {})).toBe(true);
  await reckonCompany(company.asSystem);
  expect(await isReckoningDue(company.asSystem, {})).toBe(false);
  expect(await isReckoningDue({ ...company.asSystem, now: day(1) }, {})).toBe(true);
  const { reckoned } = await findOverview(dewi(), {});
  expect(reckoned).toMatchObject({ customers: 3, repeaters: 3, model: null });
  expect(reckoned?.overview).toMatchObject({ lost: null, repeat: { rate: 1 } });
  expect(reckoned?.overview.cohorts[0]?.ordered[0]).toBe(1);
  const { items } = await listAtRisk(dewi(), {});
  expect(items.map(({ customer }) => customer.name)).toEqual(['sari', 'somchai']);
  expect(items.map(({ lateDays }) => lateDays)).toEqual([30, 21]);
  const value = await findValue(dewi(), { customerId: await idOf('nok') });
  expect(value).toMatchObject({ isAtRisk: false, foretold: null, lateDays: null, model: null });
});

test('who recount the same customers in another order wait for each other, and neither is thrown back', async () => {
  const [first, second] = [await idOf('nok'), await idOf('sari')];
  let attempts = 0;
  const recount = (ids: string[], between?: () => Promise<void>) =>
    inUnit(company.asSystem, async ({ context }) => {
      attempts += 1;
      for (const id of ids) {
        await recountCustomers(context, { customerIds: [id] });
        await between?.();
      }
    });
  let other: Promise<void> | undefined;
  await recount([first, second], async () => {
    other ??= recount([second, first]);
    await expect.poll(waitersForLocks, { timeout: 10_000 }).toBeGreaterThan(0);
  });
  await other;
  expect(attempts).toBe(2);
});

test('a late customer with an open request comes first, with what happened, and no more once they order', async () => {
  const letter = { from: 'somchai@honest.example', name: 'somchai', subject: 'Paket mana?' };
  const { requestId, number } = await openFor(company.asSystem, letter);
  await makePromise(as(company.adi, day(-3)), {
    ...{ requestId, words: 'Kami kabari besok.', at: day(-2).toISOString() },
  });
  const customerId = await idOf('somchai');
  await inWorkspace(company.workspaceId, (tx) =>
    tx.update(customers).set({ openRequests: 1 }).where(eq(customers.id, customerId)),
  );
  const { items } = await listAtRisk(dewi(), {});
  expect(items.map(({ customer, openRequests }) => [customer.name, openRequests])).toEqual([
    ['somchai', 1],
    ['sari', 0],
  ]);
  const value = await findValue(dewi(), { customerId });
  expect(value.facts.map(({ kind }) => kind).sort()).toEqual(['late-promise', 'open-request']);
  expect(value.facts[0]?.request.number).toBe(number);
  // Once they order again, only the listener need hear of it.
  await ordered('somchai@honest.example', [0]);
  await recountCustomers(company.asSystem, { customerIds: [customerId] });
  expect((await listAtRisk(dewi(), {})).items.map(({ customer }) => customer.name)).toEqual(['sari']);
  expect(await findValue(dewi(), { customerId })).toMatchObject({ isAtRisk: false, lateDays: 0 });
});

test('what is offered is recorded only where a request is solved and the customer satisfied', async () => {
  const asked = { from: 'nok@honest.example', name: 'nok' };
  const { requestId } = await openFor(company.asSystem, asked);
  const record = (more: object = {}) =>
    recordOpportunity(as(company.adi), { request: requestId, kind: 'up-sell', note: 'Kopi besar', ...more });
  await expect(record()).rejects.toMatchObject({ status: 409, code: 'opportunity-not-solved' });
  await solveRequest(as(company.adi), { requestId });
  await expect(record()).rejects.toMatchObject({ code: 'opportunity-not-rated' });
  await rateRequest(company.asSystem, { requestId, score: 3, words: '' });
  await expect(record()).rejects.toMatchObject({ code: 'opportunity-not-satisfied' });
  await rateRequest(company.asSystem, { requestId, score: 5, words: '' });
  const { opportunityId } = await record();
  await expect(record()).rejects.toMatchObject({ code: 'opportunity-recorded' });
  const self = { kind: 'referral', referredEmail: 'nok@honest.example' };
  await expect(record(self)).rejects.toMatchObject({ code: 'referral-of-oneself' });
  const stranger = { kind: 'referral', referredEmail: 'nobody@honest.example' };
  await expect(record(stranger)).rejects.toMatchObject({ status: 404 });
  await expect(withdrawOpportunity(as(company.nok), { opportunityId })).rejects.toMatchObject({
    status: 403,
  });
  const referral = await record({ kind: 'referral', referredEmail: 'sari@honest.example' });
  await withdrawOpportunity(as(company.adi), { opportunityId: referral.opportunityId });
  await ordered('nok@honest.example', [-5], 7_000_000);
  await recountCustomers({ ...company.asSystem, now: day(6) }, { customerIds: [await idOf('nok')] });
  const { items, mayRecord } = await listOpportunitiesOfRequest(as(company.adi), { request: requestId });
  expect(mayRecord).toBe(true);
  expect(items).toMatchObject([{ kind: 'up-sell', state: 'ordered', valueMinor: 7_000_000, isMine: true }]);
  await expect(withdrawOpportunity(as(company.adi), { opportunityId })).rejects.toMatchObject({
    code: 'opportunity-settled',
  });
  const [upSell] = (await findOverview(dewi(), {})).opportunities;
  expect(upSell).toMatchObject({ kind: 'up-sell', ordered: 1, rate: 1, revenueMinor: 7_000_000 });
});

test('with many who come back a model is fitted, and values reach lists, problems and reviews', async () => {
  await crowd(180);
  const { requestId } = await openFor(company.asSystem, {
    from: 'sari@honest.example',
    name: 'sari',
    subject: 'Rusak',
  });
  const cheap = await openFor(company.asSystem, { from: 'stranger@honest.example' });
  const { problemId } = await openProblem(dewi(), { title: 'Barang rusak' });
  await decideRequest(dewi(), { problemId, request: requestId, isAffected: true });
  await changeSettings(dewi(), { changes: { marginPercent: 40, winningMinor: 5_000_000 } });
  await reckonCompany({ ...company.asSystem, now: day(30) });
  const { reckoned } = await findOverview(dewi(day(30)), {});
  expect(reckoned?.repeaters).toBeGreaterThan(50);
  expect(reckoned?.model?.foretold?.by).toHaveLength(3);
  expect(reckoned?.overview.terms).toMatchObject({ margin: 0.4, winningCost: 5_000_000 });
  expect(reckoned?.overview.lost?.customers).toBeGreaterThan(0);
  expect((await listLost(dewi(day(30)), {})).length).toBeGreaterThan(0);
  const value = await findValue(dewi(day(30)), { customerId: await idOf('sari') });
  expect(value.foretold?.value.minor).toBeGreaterThan(0);
  expect(value.foretold?.value.highMinor).toBeGreaterThan(value.foretold?.value.minor ?? 0);
  const page = await listRequests(dewi(), { sort: '-customerValue', status: 'open' });
  const found = page.items.map((row) => row.customerValueMinor);
  expect(page.items[0]?.customerValueMinor).toBeGreaterThan(0);
  expect(page.items.at(-1)?.id).toBe(cheap.requestId);
  expect(found).toEqual([...found].sort((a, b) => (b ?? -1) - (a ?? -1)));
  const worthy = await listRequests(dewi(), { status: 'open', worthFrom: 1 });
  expect(worthy.items.map(({ id }) => id)).not.toContain(cheap.requestId);
  expect(worthy.items.length).toBeGreaterThan(0);
  await expect(listRequests(as(company.lek), { worthFrom: 1 })).rejects.toMatchObject({ status: 403 });
  const hidden = await listRequests(as(company.lek), { status: 'open' });
  expect(hidden.items.every((row) => row.customerValueMinor === null)).toBe(true);
  await expect(listRequests(as(company.lek), { sort: '-customerValue' })).rejects.toMatchObject({
    status: 403,
  });
  const later = await openFor(company.asSystem, {
    from: 'sari@honest.example',
    name: 'sari',
    subject: 'Lagi',
  });
  const { items } = await listRequests(dewi(), { customer: 'sari@honest.example' });
  expect(items.find(({ id }) => id === later.requestId)?.customerValueMinor).toBeGreaterThan(0);
  const problem = await findProblem(dewi(day(30)), { problemId });
  expect(problem.reckonedLost).toBeGreaterThan(0);
  expect(problem.reckonedLossMinor).toBeGreaterThan(0);
});

test('of whoever objects nothing is foretold, and what was known is forgotten', async () => {
  const customerId = await idOf('sari');
  await objectToAutomation(as(company.sari), { customerId, reason: 'Tidak mau dinilai' });
  await recountCustomers(company.asSystem, { customerIds: [customerId] });
  const value = await findValue(dewi(), { customerId });
  expect(value).toMatchObject({ isSpared: true, foretold: null, orders: null });
  const page = await listRequests(dewi(), { customer: 'sari@honest.example' });
  expect(page.items.every((row) => row.customerValueMinor === null)).toBe(true);
  expect((await listAtRisk(dewi(), {})).items.some(({ customer }) => customer.id === customerId)).toBe(false);
});

test('the repeat-order rate by month is told by the team that had handled a request before', async () => {
  const months = await repeatByMonth(dewi(day(200)), {});
  const all = months.filter(({ teamId }) => teamId === null);
  expect(all.reduce((sum, { customers: n }) => sum + n, 0)).toBeGreaterThan(200);
  expect(all.find(({ month }) => month === '2026-04')).toMatchObject({ isOver: true });

  // Two solved by the same team are one turn; an order of before it, and one of the same month without a request, stay apart.
  const teamId = company.teamId;
  for (const ago of [60, 50]) {
    const { requestId } = await openFor(
      { ...company.asSystem, now: day(-ago) },
      {
        from: 'wati@honest.example',
        teamId,
      },
    );
    await solveRequest(as(company.dewi, day(1 - ago)), { requestId });
  }
  await ordered('wati@honest.example', [90, 40, 20], 7_000_000);
  const ofTeam = (await repeatByMonth(dewi(day(200)), {})).filter((month) => month.teamId === teamId);
  expect(ofTeam.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(14_000_000);
});

test('two groups of listeners that reckon the same customers in other orders wait for each other', async () => {
  const ids = [await idOf('c1'), await idOf('c2')];
  const done: string[] = [];
  const group = (name: string, customerIds: string[], afterFirst = async () => {}) =>
    inUnit(company.asSystem, async (run) => {
      done.push(`${name} begins`);
      for (const [at, id] of customerIds.entries()) {
        await recountCustomers(run.context, { customerIds: [id] });
        if (at === 0) await afterFirst();
      }
    });
  let second: Promise<unknown> = Promise.resolve();
  await group('first', ids, async () => {
    second = group('second', ids.toReversed(), async () => void done.push('second goes on'));
    const waits = () => database().client`select 1 from pg_locks where locktype = 'advisory' and not granted`;
    await expect.poll(async () => done.includes('second goes on') || (await waits()).length > 0).toBe(true);
  });
  await second;
  // Nobody was taken back by the database to begin once more.
  expect(done.toSorted()).toEqual(['first begins', 'second begins', 'second goes on']);
});
